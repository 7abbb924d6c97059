package com.kundresa.recommendation.evaluation.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stood first in a decision, and what came of it.
 *
 * @param anchor the id of the customer that survives identify, merge and cut
 * @param probability with which it was drawn; null where nothing was drawn
 * @param reward 0 to 1; 0 while nothing is known
 * @param settled whether its outcomes are no longer waited for
 */
public record FirstPlace(
        UUID decisionId,
        Instant decidedAt,
        UUID anchor,
        String actionId,
        @Nullable Double probability,
        double reward,
        boolean settled) {}
