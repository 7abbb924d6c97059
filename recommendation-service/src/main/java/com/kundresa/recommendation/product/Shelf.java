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
 */
public record Shelf(long knowledgeVersion, List<Entry> entries, Set<String> boughtCategories) {

    /** Nothing is known. */
    public static final Shelf EMPTY = new Shelf(0, List.of(), Set.of());

    /**
     * One product on the shelf.
     *
     * @param popularity from 0 to 1, 1 for the most popular of all
     * @param ties to what the customer has at hand, strongest first, at most 3
     */
    public record Entry(
            String productId,
            @Nullable String name,
            @Nullable String category,
            @Nullable Long priceMinor,
            @Nullable String currency,
            double popularity,
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
