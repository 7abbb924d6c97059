package com.kundresa.recommendation.push;

import com.kundresa.recommendation.offer.Cap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All rules at one version.
 *
 * @param version grows with each change; 0 before there was any
 * @param overallCap how many steps of all rules together one customer gets at most; null for no
 *     limit
 * @param rules at most {@value #MOST_RULES}, each id once
 */
public record PushRules(long version, @Nullable Cap overallCap, List<PushRule> rules) {

    /** More would make every change of every customer slow. */
    public static final int MOST_RULES = 200;

    /** Before there was any. */
    public static final PushRules NONE = new PushRules(0, null, List.of());

    public PushRules {
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("There are at most " + MOST_RULES + " rules");
        }
        Set<String> seen = new HashSet<>();
        for (PushRule rule : rules) {
            if (!seen.add(rule.ruleId())) {
                throw new IllegalArgumentException("ruleId " + rule.ruleId() + " is there twice");
            }
        }
    }

    /** Empty where no rule has that id. */
    public Optional<PushRule> find(String ruleId) {
        return rules.stream().filter(rule -> rule.ruleId().equals(ruleId)).findFirst();
    }

    /** The next version, with a rule added or replaced. */
    public PushRules with(PushRule rule, Instant now) {
        List<PushRule> next = others(rule.ruleId());
        next.add(rule.following(find(rule.ruleId()).orElse(null), now));
        return new PushRules(version + 1, overallCap, next);
    }

    /** The next version, without a rule. */
    public PushRules without(String ruleId) {
        return new PushRules(version + 1, overallCap, others(ruleId));
    }

    /** The next version, with these rules and no others. */
    public PushRules replacedBy(PushRules wanted, Instant now) {
        return new PushRules(
                version + 1,
                wanted.overallCap,
                wanted.rules.stream()
                        .map(rule -> rule.following(find(rule.ruleId()).orElse(null), now))
                        .toList());
    }

    private List<PushRule> others(String ruleId) {
        List<PushRule> others = new ArrayList<>(rules);
        others.removeIf(rule -> rule.ruleId().equals(ruleId));
        return others;
    }
}
