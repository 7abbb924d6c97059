package com.kundresa.recommendation.push.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as operators see it.
 *
 * @param status due, sent, dead, withheld or barred
 * @param toldAt when the topic had it
 * @param attempts to reach the endpoint
 * @param lastAnswer of the endpoint, in a word
 */
public record StepView(
        UUID stepId,
        String rule,
        UUID customerId,
        String occasion,
        String actionId,
        String medium,
        @Nullable String endpoint,
        @Nullable UUID decisionId,
        Instant decidedAt,
        String status,
        @Nullable String stage,
        @Nullable String code,
        @Nullable String reason,
        @Nullable Instant toldAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt,
        @Nullable String lastAnswer) {}
