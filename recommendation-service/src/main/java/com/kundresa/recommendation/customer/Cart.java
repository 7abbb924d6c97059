package com.kundresa.recommendation.customer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies in the cart as the channels reported it. */
public record Cart(@Nullable String currency, Instant updatedAt, List<Line> lines) {

    public Cart {
        requireNonNull(updatedAt, "updatedAt");
    }

    /**
     * @param priceMinor of one piece, in minor units of the cart's currency
     */
    public record Line(
            String productId,
            @Nullable String name,
            @Nullable String category,
            long quantity,
            @Nullable Long priceMinor) {

        public Line {
            requireNonNull(productId, "productId");
        }
    }
}
