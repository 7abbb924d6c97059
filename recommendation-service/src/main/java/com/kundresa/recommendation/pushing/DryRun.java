package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.push.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have done by now, had it been switched on since a moment.
 *
 * @param customers of whom it is known how they stand
 * @param lookedAt how many of them were looked at; fewer are a random part
 * @param standing for how many what sets the rule off holds now
 * @param earlier of those, it holds since before that moment, so the rule would not count it
 * @param ended of those, something has ended the wait; by its code
 * @param waiting of those, the delay is not over
 * @param due of those, the step's time came
 * @param tried how many of the due ones the pipeline was asked about, as they are now
 * @param fates what it said, the most frequent first
 */
public record DryRun(
        Instant at,
        Instant since,
        long customers,
        long lookedAt,
        long standing,
        long earlier,
        Map<String, Long> ended,
        long waiting,
        long due,
        int tried,
        List<Share> fates) {

    /** What would become of a step. */
    public enum Fate {
        OFFERED("offered"),
        /** The rule's quiet hours hold now; it would be offered at their end. */
        LATER("later"),
        /** The customer is held out for comparison. */
        WITHHELD("withheld"),
        BARRED("barred"),
        /** The customer's state or usage cannot be read now, so nobody knows. */
        UNREADABLE("unreadable");

        private final String code;

        Fate(String code) {
            this.code = code;
        }

        /** The word used over HTTP. */
        public String code() {
            return code;
        }
    }

    /**
     * How many have one fate for one reason.
     *
     * @param reason null where the step would be offered, now or later
     * @param examples a few of those customers
     */
    public record Share(Fate fate, @Nullable Reason reason, long count, List<UUID> examples) {}
}
