package com.kundresa.recommendation.product;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the business's own list says of a product; null where it says nothing, which leaves what is
 * known.
 *
 * @param priceMinor of one piece, in minor units of the currency
 * @param currency ISO 4217, there where a price is
 * @param newSince from which day it counts as new
 */
public record ListedProduct(
        String productId,
        @Nullable String name,
        @Nullable String category,
        @Nullable Long priceMinor,
        @Nullable String currency,
        @Nullable Boolean available,
        @Nullable LocalDate newSince) {}
