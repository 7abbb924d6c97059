package com.kundresa.recommendation.basket;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One invoice seen in the middle: the first half of its lines stands for what a visitor clicked on,
 * the rest for what follows.
 *
 * @param clicks newest first, at most {@value #MOST_CLICKS}
 */
record HalfBasket(List<String> clicks, Set<String> rest) {

    private static final int MOST_CLICKS = 10;
    private static final int LEAST = 4;

    /** Empty where the invoice is too small to have a middle. */
    static Optional<HalfBasket> of(Invoice invoice) {
        List<String> products = invoice.products();
        int middle = products.size() / 2;
        return products.size() < LEAST
                ? Optional.empty()
                : Optional.of(
                        new HalfBasket(
                                products.subList(0, middle).reversed().stream()
                                        .limit(MOST_CLICKS)
                                        .toList(),
                                Set.copyOf(products.subList(middle, products.size()))));
    }
}
