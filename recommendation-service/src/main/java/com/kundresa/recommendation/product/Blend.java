package com.kundresa.recommendation.product;

import java.util.Map;

/**
 * How much each signal tells of what is bought next, learned from what was bought: once for the
 * moment before a visit shows anything, when habits speak, and once for a visit that has begun,
 * when the clicks do.
 *
 * @param version grows with each learning; 0 is what this program ships with
 * @param weights name of a signal to its weight before the first click, from 0 to 1; a signal that
 *     is not named tells nothing
 * @param inVisit the same from the first click on
 */
public record Blend(long version, Map<String, Double> weights, Map<String, Double> inVisit) {

    /**
     * What a shop begins with: learned from a wholesaler's July 2011
     * (docs/reference/next-basket.md), except for recency, affinity and cart-fit, and for
     * alike-visits before the first click, of which sales alone say nothing.
     */
    public static final Blend SHIPPED =
            new Blend(
                    0,
                    Map.ofEntries(
                            Map.entry("own-repeat", 0.577),
                            Map.entry("own-staple", 0.86),
                            Map.entry("bought-before", 0.414),
                            Map.entry("repeat-due", 0.231),
                            Map.entry("bought-together", 0.772),
                            Map.entry("popularity", 0.762),
                            Map.entry("rising", 0.9),
                            Map.entry("novelty", 0.068),
                            Map.entry("alike-visits", 0.8),
                            Map.entry("recency", 0.8),
                            Map.entry("affinity", 0.4),
                            Map.entry("cart-fit", 0.3)),
                    Map.ofEntries(
                            Map.entry("own-repeat", 0.217),
                            Map.entry("own-staple", 0.323),
                            Map.entry("bought-before", 0.17),
                            Map.entry("repeat-due", 0.102),
                            Map.entry("bought-together", 0.292),
                            Map.entry("alike-visits", 0.9),
                            Map.entry("rising", 0.526),
                            Map.entry("novelty", 0.043),
                            Map.entry("popularity", 0.0),
                            Map.entry("recency", 0.8),
                            Map.entry("affinity", 0.4),
                            Map.entry("cart-fit", 0.3)));

    public Blend {
        weights = checked(weights);
        inVisit = checked(inVisit);
    }

    /** 0 where the signal tells nothing. */
    public double weightOf(String signal, boolean visitHasBegun) {
        return (visitHasBegun ? inVisit : weights).getOrDefault(signal, 0.0);
    }

    private static Map<String, Double> checked(Map<String, Double> weights) {
        if (weights.values().stream().anyMatch(weight -> !(weight >= 0 && weight <= 1))) {
            throw new IllegalArgumentException("A signal weighs from 0 to 1");
        }
        return Map.copyOf(weights);
    }
}
