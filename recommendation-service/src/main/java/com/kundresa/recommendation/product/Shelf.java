package com.kundresa.recommendation.product;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The products that one decision considers, with all that was known of them at that moment. Small
 * and complete, so that it can be kept with the decision and the decision be computed again from
 * it.
 *
 * @param knowledgeVersion the version of the knowledge it was taken from
 * @param boughtCategories categories of what the customer bought
 * @param blend how much each signal told at that moment
 */
public record Shelf(
        long knowledgeVersion, List<Entry> entries, Set<String> boughtCategories, Blend blend) {

    /** Nothing is known. */
    public static final Shelf EMPTY = new Shelf(0, List.of(), Set.of(), Blend.SHIPPED);

    /**
     * One product on the shelf; all numbers from 0 to 1.
     *
     * @param unavailable whether an import said that it cannot be had
     * @param popularity 1 for the most popular of all
     * @param rising how its demand of the last days compares with that of the last weeks
     * @param novelty 1 on its first day on sale, 0 after a month
     * @param pull how strongly all that the customer has at hand speaks for it together
     * @param alike share of the visits like the present one that held it
     * @param ties to what the customer has at hand, strongest first, at most 3
     */
    public record Entry(
            String productId,
            @Nullable String name,
            @Nullable String category,
            @Nullable Long priceMinor,
            @Nullable String currency,
            boolean unavailable,
            double popularity,
            double rising,
            double novelty,
            double pull,
            double alike,
            List<Tie> ties) {}

    /**
     * A tie of a product to one that the customer has at hand.
     *
     * @param strength from 0 to 1
     * @param baskets orders that held both
     */
    public record Tie(
            String productId, @Nullable String name, Role role, double strength, int baskets) {}

    /** How the customer has a product at hand. */
    public enum Role {
        PAGE(1.0),
        CART(1.0),
        VIEWED(0.7),
        BOUGHT(0.6);

        private final double weight;

        Role(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }
}
