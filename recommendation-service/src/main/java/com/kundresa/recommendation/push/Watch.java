package com.kundresa.recommendation.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches one rule for one customer: from how the customer stands now and from the waits there are
 * follows what waits from here on.
 *
 * <p>A function of its arguments. An occasion sets a rule off once, because its wait stays when it
 * has ended; so a state that is told twice, or a restart that reads it again, changes nothing.
 */
record Watch(PushRule rule, Standing now, Instant at, Patience patience) {

    /**
     * What is to be done.
     *
     * @param waits those of this rule and customer, ended ones too
     */
    List<Write> writes(List<Wait> waits) {
        Occasion occasion = now.occasion(rule.trigger()).orElse(null);
        List<Write> writes = new ArrayList<>();
        waits.stream()
                .filter(Wait::isWaiting)
                .forEach(wait -> goOn(wait, occasion).ifPresent(writes::add));
        if (occasion != null && waits.stream().noneMatch(wait -> isFor(wait, occasion))) {
            arm(occasion).ifPresent(writes::add);
        }
        return writes;
    }

    private Optional<Write> arm(Occasion occasion) {
        Wait wait = Wait.armed(rule.ruleId(), occasion, due(occasion));
        return counts(occasion) && ended(wait).isEmpty()
                ? Optional.of(new Write.Arm(wait))
                : Optional.empty();
    }

    private Optional<Write> goOn(Wait wait, @Nullable Occasion occasion) {
        Optional<String> why = ended(wait).or(() -> passed(wait, occasion));
        if (why.isPresent()) {
            return Optional.of(new Write.Cancel(wait.cancelled(why.get())));
        }
        return occasion != null && occasion.from().isAfter(wait.occasion().from())
                ? Optional.of(new Write.Restart(wait.restarted(occasion, due(occasion))))
                : Optional.empty();
    }

    /** Neither from before the rule was switched on, nor due so long ago that it would be odd. */
    private boolean counts(Occasion occasion) {
        Instant since = rule.since();
        Instant latest = occasion.from().plus(rule.delay()).plus(patience.freshness());
        return rule.enabled()
                && since != null
                && !occasion.from().isBefore(since)
                && !latest.isBefore(at);
    }

    /** Why the wait ends although what set it off may still hold. */
    private Optional<String> ended(Wait wait) {
        Instant ordered = now.lastOrderAt();
        if (!rule.enabled()) {
            return Optional.of("RULE_OFF");
        }
        if (!rule.trigger().isMetBy(wait.occasion())) {
            return Optional.of("RULE_CHANGED");
        }
        if (rule.exits().contains(Exit.ORDER_PLACED)
                && ordered != null
                && ordered.isAfter(wait.occasion().since())) {
            return Optional.of("ORDER_PLACED");
        }
        return rule.exits().contains(Exit.CASE_OPENED) && now.hasOpenCase()
                ? Optional.of("CASE_OPENED")
                : Optional.empty();
    }

    /** Why the wait ends because what set it off no longer holds, or does so anew. */
    private Optional<String> passed(Wait wait, @Nullable Occasion occasion) {
        if (occasion != null) {
            return isFor(wait, occasion) ? Optional.empty() : Optional.of("REPLACED");
        }
        return rule.exits().contains(Exit.NO_LONGER_SO)
                ? Optional.of("NO_LONGER_SO")
                : Optional.empty();
    }

    private Instant due(Occasion occasion) {
        Instant due = occasion.from().plus(rule.delay());
        Instant soonest = at.plus(patience.settle());
        return due.isBefore(soonest) ? soonest : due;
    }

    private static boolean isFor(Wait wait, Occasion occasion) {
        return wait.occasion().key().equals(occasion.key());
    }
}
