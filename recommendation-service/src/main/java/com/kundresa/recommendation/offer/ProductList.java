package com.kundresa.recommendation.offer;

import java.util.Map;

/**
 * How an action of kind products fills its list.
 *
 * @param signals name of a signal to its weight, from 0 to 1
 * @param length how many products at most, 1 to 24
 */
public record ProductList(Map<String, Double> signals, int length) {
    public ProductList {
        if (length < 1 || length > 24) {
            throw new IllegalArgumentException("A product list has 1 to 24 products");
        }
        if (signals.isEmpty() || signals.values().stream().anyMatch(w -> !(w >= 0 && w <= 1))) {
            throw new IllegalArgumentException(
                    "A product list names at least one signal, each weighed from 0 to 1");
        }
    }
}
