package com.kundresa.touchpoint.interaction;

import org.jspecify.annotations.Nullable;

/**
 * One product of a view, cart, order or refund.
 *
 * @param quantity pieces, 1 or more
 * @param priceMinor of one piece, in minor units, rounded half up
 * @param totalMinor of the line, in minor units, rounded once
 */
public record Line(
        String productId,
        @Nullable String name,
        @Nullable String category,
        long quantity,
        @Nullable Long priceMinor,
        @Nullable Long totalMinor) {}
