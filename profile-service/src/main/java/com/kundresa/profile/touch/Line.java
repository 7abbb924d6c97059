package com.kundresa.profile.touch;

import org.jspecify.annotations.Nullable;

/**
 * One product of an interaction, an order or a refund.
 *
 * @param quantity pieces, at least 1
 * @param priceMinor price of one piece in minor units of the currency
 */
public record Line(
        String productId,
        @Nullable String name,
        @Nullable String category,
        int quantity,
        @Nullable Long priceMinor) {}
