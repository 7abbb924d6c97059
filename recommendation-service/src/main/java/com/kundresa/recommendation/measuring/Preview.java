package com.kundresa.recommendation.measuring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would have become of an action in decisions that were made.
 *
 * @param unreadable decisions that cannot be decided again
 * @param customers different customers in them; a question that named nobody counts as one
 * @param eligibleCustomers of those, customers to whom the action could have been shown
 * @param oldest when the oldest decision was made; null where there is none
 * @param newest when the newest one was made
 * @param leftOut why the action would not have been answered, the most frequent first
 */
public record Preview(
        Exposure decisions,
        long unreadable,
        long customers,
        long eligibleCustomers,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        List<Share> leftOut) {

    /**
     * How far the action would have come.
     *
     * @param lookedAt decisions that were decided again
     * @param eligible where no rule would have barred it
     * @param answered where it would have been among the answers
     * @param first where it would have stood first
     */
    public record Exposure(long lookedAt, long eligible, long answered, long first) {}

    /**
     * How often it would have been left out for one reason.
     *
     * @param text of one of them
     * @param examples ids of a few of these decisions
     */
    public record Share(String stage, String code, String text, long count, List<UUID> examples) {}
}
