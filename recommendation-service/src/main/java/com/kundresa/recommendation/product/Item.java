package com.kundresa.recommendation.product;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one product.
 *
 * @param days newest last
 * @param baskets orders that held it, as counted for {@code mates}
 * @param sessions visits that looked at it, as counted for {@code mates}
 * @param mates strongest first, at most {@link ProductKnowledge#MOST_MATES}
 */
public record Item(
        String productId,
        @Nullable String name,
        @Nullable String category,
        Map<String, Price> prices,
        List<DayCount> days,
        int baskets,
        int sessions,
        List<Mate> mates) {

    /** A product of which only the id is known. */
    static Item named(String productId) {
        return new Item(productId, null, null, Map.of(), List.of(), 0, 0, List.of());
    }

    /** The latest price in that currency, or else the latest in any. */
    public Optional<Price> price(@Nullable String currency) {
        Price wanted = currency == null ? null : prices.get(currency);
        return wanted != null
                ? Optional.of(wanted)
                : prices.values().stream()
                        .max(Comparator.comparing(Price::at).thenComparing(Price::currency));
    }
}
