package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;
import java.util.Optional;

/**
 * Many ask for the product these weeks; as strong as its share of what the most popular one gets.
 */
public final class Popularity implements ProductSignal {

    @Override
    public String name() {
        return "popularity";
    }

    @Override
    public Optional<Evidence> read(Shelf.Entry product, Situation situation) {
        return product.popularity() <= 0
                ? Optional.empty()
                : Optional.of(
                        new Evidence(
                                product.popularity(),
                                new Reason("POPULAR", "Popular these weeks")));
    }
}
