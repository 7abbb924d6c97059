package com.kundresa.recommendation.push;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Watches one rule for one customer: from how the customer stands now and from the waits there are
 * follows what waits from here on.
 *
 * <p>A function of its arguments. An occasion sets a rule off once, because its wait stays when it
 * has ended; so a state that is told twice, or a restart that reads it again, changes nothing.
 */
final class Watch {

    private Watch() {}

    /**
     * What is to be done.
     *
     * @param waits those of this rule and customer, ended ones too
     */
    static List<Write> writes(
            PushRule rule, Standing now, List<Wait> waits, Instant at, Patience patience) {
        Optional<Occasion> occasion = now.occasion(rule.trigger());
        List<Write> writes = new ArrayList<>();
        boolean isKnown = false;
        for (Wait wait : waits) {
            boolean same =
                    occasion.map(Occasion::key).filter(wait.occasion().key()::equals).isPresent();
            isKnown |= same;
            if (wait.isWaiting()) {
                again(
                                rule,
                                wait,
                                same ? occasion.orElseThrow() : null,
                                occasion.isPresent(),
                                now,
                                at,
                                patience)
                        .ifPresent(writes::add);
            }
        }
        if (!isKnown) {
            occasion.flatMap(fresh -> arm(rule, fresh, now, at, patience)).ifPresent(writes::add);
        }
        return writes;
    }

    private static Optional<Write> arm(
            PushRule rule, Occasion occasion, Standing now, Instant at, Patience patience) {
        Wait wait = Wait.armed(rule.ruleId(), occasion, due(rule, occasion, at, patience));
        boolean counts =
                rule.enabled()
                        && rule.since() != null
                        && !occasion.from().isBefore(rule.since())
                        && !occasion.from()
                                .plus(rule.delay())
                                .plus(patience.freshness())
                                .isBefore(at)
                        && left(rule, wait, now).isEmpty();
        return counts ? Optional.of(new Write.Arm(wait)) : Optional.empty();
    }

    private static Optional<Write> again(
            PushRule rule,
            Wait wait,
            @Nullable Occasion same,
            boolean another,
            Standing now,
            Instant at,
            Patience patience) {
        Optional<String> why =
                same == null && another
                        ? Optional.of("REPLACED")
                        : left(rule, wait, now).or(() -> gone(rule, same));
        if (why.isPresent()) {
            return Optional.of(new Write.Cancel(wait.cancelled(why.get())));
        }
        return same != null && same.from().isAfter(wait.occasion().from())
                ? Optional.of(
                        new Write.Restart(wait.restarted(same, due(rule, same, at, patience))))
                : Optional.empty();
    }

    /** Why the wait ends although what set it off may still hold. */
    private static Optional<String> left(PushRule rule, Wait wait, Standing now) {
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

    private static Optional<String> gone(PushRule rule, @Nullable Occasion same) {
        return same == null && rule.exits().contains(Exit.NO_LONGER_SO)
                ? Optional.of("NO_LONGER_SO")
                : Optional.empty();
    }

    private static Instant due(PushRule rule, Occasion occasion, Instant at, Patience patience) {
        Instant due = occasion.from().plus(rule.delay());
        Instant soonest = at.plus(patience.settle());
        return due.isBefore(soonest) ? soonest : due;
    }
}
