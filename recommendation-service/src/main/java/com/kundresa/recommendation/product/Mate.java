package com.kundresa.recommendation.product;

/**
 * Another product that was met together with one.
 *
 * @param baskets orders that held both
 * @param sessions visits (one visitor, one UTC day) that looked at both
 */
public record Mate(String productId, int baskets, int sessions) {

    /** An order says more than a look. */
    int weight() {
        return 4 * baskets + sessions;
    }
}
