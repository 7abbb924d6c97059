package com.kundresa.recommendation.push;

import com.kundresa.recommendation.eligibility.ConditionCheck;
import com.kundresa.recommendation.eligibility.ConditionWords;
import com.kundresa.recommendation.offer.Cap;
import com.kundresa.recommendation.offer.Condition;
import com.kundresa.recommendation.situation.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the moment to offer a step has come, as far as the rule itself says. */
public final class Moment {

    private Moment() {}

    /** What the rule says of the moment. */
    public sealed interface Judgement {

        /** Offer it, where the action is allowed. */
        record Now() implements Judgement {}

        /** Not yet. */
        record Later(Instant until) implements Judgement {}

        /** Not at all, for this reason. */
        record Never(Reason reason) implements Judgement {}
    }

    /**
     * A step that was offered earlier.
     *
     * @param at when
     */
    public record Earlier(String ruleId, Instant at) {}

    /**
     * The judgement for a wait that is due.
     *
     * @param earlier the steps that this customer was offered within the longest window of a cap
     */
    public static Judgement judge(
            PushRule rule, PushRules rules, Situation situation, List<Earlier> earlier) {
        Instant at = situation.at();
        return unmet(rule, situation)
                .or(() -> capped(rule, rules, earlier, at))
                .<Judgement>map(Judgement.Never::new)
                .orElseGet(() -> quiet(rule, at));
    }

    private static Judgement quiet(PushRule rule, Instant at) {
        QuietHours hours = rule.quietHours();
        Optional<Instant> end = hours == null ? Optional.empty() : hours.endAfter(at);
        return end.<Judgement>map(Judgement.Later::new).orElseGet(Judgement.Now::new);
    }

    private static Optional<Reason> unmet(PushRule rule, Situation situation) {
        for (Condition condition : rule.conditions()) {
            if (!ConditionCheck.holds(condition, situation)) {
                return Optional.of(
                        new Reason(
                                "rule",
                                "CONDITION_NOT_MET",
                                "The rule asks that " + ConditionWords.of(condition)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> capped(
            PushRule rule, PushRules rules, List<Earlier> earlier, Instant at) {
        List<Instant> own =
                earlier.stream()
                        .filter(one -> one.ruleId().equals(rule.ruleId()))
                        .map(Earlier::at)
                        .toList();
        List<Instant> all = earlier.stream().map(Earlier::at).toList();
        if (isReached(rule.cap(), own, at)) {
            return Optional.of(new Reason("capped", "CAP_REACHED", words(rule.cap(), "this rule")));
        }
        return isReached(rules.overallCap(), all, at)
                ? Optional.of(
                        new Reason("capped", "CAP_REACHED", words(rules.overallCap(), "all rules")))
                : Optional.empty();
    }

    private static boolean isReached(@Nullable Cap cap, List<Instant> sent, Instant at) {
        if (cap == null) {
            return false;
        }
        Instant begin = at.minus(Duration.ofHours(cap.hours()));
        return sent.stream().filter(then -> then.isAfter(begin)).count() >= cap.most();
    }

    private static String words(@Nullable Cap cap, String whose) {
        return cap == null
                ? ""
                : "At most " + cap.most() + " in " + cap.hours() + " hours by " + whose;
    }
}
