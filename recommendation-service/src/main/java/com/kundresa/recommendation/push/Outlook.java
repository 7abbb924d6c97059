package com.kundresa.recommendation.push;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a rule would have made of a customer by now, had it been switched on since a moment: as far
 * as how the customer stands now tells. Who came and went meanwhile leaves no trace in it.
 */
public sealed interface Outlook {

    /** No time to settle and none to grow stale: the moment itself is asked about. */
    Patience AT_ONCE = new Patience(Duration.ZERO, Duration.ZERO);

    /** What the rule waits for does not hold. */
    record Elsewhere() implements Outlook {}

    /** It holds, but since before that moment. */
    record Earlier() implements Outlook {}

    /** It holds, but something ended the wait; the code says what. */
    record Ended(String why) implements Outlook {}

    /** The step would be offered later, if nothing comes between. */
    record Waiting(Instant dueAt) implements Outlook {}

    /** The step's time came. */
    record Due(Instant since) implements Outlook {}

    /** The outlook for one customer; whether the rule is switched on does not matter. */
    static Outlook of(PushRule rule, Standing standing, Instant since, Instant at) {
        Occasion occasion = standing.occasion(rule.trigger()).orElse(null);
        if (occasion == null) {
            return new Elsewhere();
        }
        if (occasion.from().isBefore(since)) {
            return new Earlier();
        }
        Wait wait = Wait.armed(rule.ruleId(), occasion, occasion.from().plus(rule.delay()));
        List<Write> writes = new Watch(on(rule), standing, at, AT_ONCE).writes(List.of(wait));
        return writes.isEmpty() ? coming(wait, at) : ended(writes.getFirst());
    }

    private static Outlook coming(Wait wait, Instant at) {
        return wait.isDue(at) ? new Due(wait.occasion().from()) : new Waiting(wait.dueAt());
    }

    private static Outlook ended(Write write) {
        String why = write.after().why();
        return new Ended(why == null ? "" : why);
    }

    private static PushRule on(PushRule rule) {
        return new PushRule(
                rule.ruleId(),
                true,
                rule.trigger(),
                rule.delay(),
                rule.conditions(),
                rule.actionId(),
                rule.channel(),
                rule.cap(),
                rule.quietHours(),
                rule.exits(),
                rule.since());
    }
}
