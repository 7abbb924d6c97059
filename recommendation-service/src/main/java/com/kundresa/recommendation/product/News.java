package com.kundresa.recommendation.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was learned since an earlier version.
 *
 * @param version grows with every interaction learned from
 * @param facts the latest name, category, prices and day counts of each product that changed; they
 *     replace the earlier
 * @param meetings products met together, each to be counted once
 */
public record News(long version, List<Fact> facts, List<Meeting> meetings) {

    /**
     * @param available null where nothing was said of it
     * @param newSince epoch day; null where nothing was said of it
     * @param days only the days that changed
     */
    public record Fact(
            String productId,
            @Nullable String name,
            @Nullable String category,
            @Nullable Boolean available,
            @Nullable Integer newSince,
            List<Price> prices,
            List<DayCount> days) {

        /** What interactions taught. */
        public Fact(
                String productId,
                @Nullable String name,
                @Nullable String category,
                List<Price> prices,
                List<DayCount> days) {
            this(productId, name, category, null, null, prices, days);
        }
    }

    /**
     * Products that were met together for the first time in one order or visit.
     *
     * @param isOrder an order, or else a visit
     * @param arrived the products that are new in it
     * @param present those that were there before; none for an order
     */
    public record Meeting(boolean isOrder, List<String> arrived, List<String> present) {}
}
