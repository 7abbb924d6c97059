package com.kundresa.recommendation.decision.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is kept.
 *
 * @param decision the bytes that were answered
 * @param inputs the bytes of what it was made from
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that were written once and are only handed on
public record KeptDecision(
        UUID decisionId,
        Instant decidedAt,
        @Nullable UUID customerId,
        String placement,
        long catalogueVersion,
        byte[] decision,
        byte[] inputs) {}
