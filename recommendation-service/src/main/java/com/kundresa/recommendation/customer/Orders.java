package com.kundresa.recommendation.customer;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought in all.
 *
 * @param revenue minor units per currency, refunds not taken off
 */
public record Orders(
        long count,
        long refundCount,
        Map<String, Long> revenue,
        @Nullable Instant lastAt,
        @Nullable String currency) {

    /** Nothing bought yet. */
    public static final Orders NONE = new Orders(0, 0, Map.of(), null, null);
}
