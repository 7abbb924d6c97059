package com.kundresa.recommendation.outcome;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a choice stands.
 *
 * @param reward 0 to 1; null while nothing is known of it
 * @param settledAt when the reward became final; null while the window is open
 */
public record Progress(
        String actionId,
        int rank,
        Instant until,
        @Nullable Double reward,
        @Nullable Instant settledAt,
        List<Outcome> outcomes) {}
