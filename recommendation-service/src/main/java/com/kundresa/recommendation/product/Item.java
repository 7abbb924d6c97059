package com.kundresa.recommendation.product;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one product.
 *
 * @param isAvailable false where an import said that it cannot be had
 * @param newSince epoch day from which an import calls it new
 * @param days newest last
 * @param baskets orders that held it, as counted for {@code mates}
 * @param sessions visits that looked at it, as counted for {@code mates}
 * @param mates strongest first, at most {@link ProductKnowledge#MOST_MATES}
 */
public record Item(
        String productId,
        @Nullable String name,
        @Nullable String category,
        boolean isAvailable,
        @Nullable Integer newSince,
        Map<String, Price> prices,
        List<DayCount> days,
        int baskets,
        int sessions,
        List<Mate> mates) {

    /** A product of which only the id is known. */
    static Item named(String productId) {
        return new Item(productId, null, null, true, null, Map.of(), List.of(), 0, 0, List.of());
    }

    /** The latest price in that currency, or else the latest in any. */
    public Optional<Price> price(@Nullable String currency) {
        Price wanted = currency == null ? null : prices.get(currency);
        return wanted != null
                ? Optional.of(wanted)
                : prices.values().stream()
                        .max(Comparator.comparing(Price::at).thenComparing(Price::currency));
    }

    /**
     * The epoch day from which it is on sale: as an import said, or else the first day on which
     * somebody met it; the day itself where neither is known.
     */
    int firstDay(int today) {
        if (newSince != null) {
            return newSince;
        }
        return days.isEmpty() ? today : days.getFirst().epochDay();
    }
}
