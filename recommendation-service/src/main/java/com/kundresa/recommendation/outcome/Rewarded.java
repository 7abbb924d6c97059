package com.kundresa.recommendation.outcome;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A choice whose reward is known, with what it was made from.
 *
 * @param probability with which chance it was put first; null for other ranks
 * @param reward 0 to 1
 * @param settledAt when the reward became final, or changed after that; null where it may still
 *     grow
 * @param inputs the bytes of what the decision was made from
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that were written once and are only handed on
public record Rewarded(
        UUID decisionId,
        String actionId,
        int rank,
        @Nullable Double probability,
        double reward,
        Instant decidedAt,
        @Nullable Instant settledAt,
        String placement,
        UUID anchor,
        String arm,
        @Nullable Long modelVersion,
        String policy,
        byte[] inputs) {}
