package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;
import java.util.Optional;

/** The product is new on sale; fades over its first month. */
public final class Novelty implements ProductSignal {

    @Override
    public String name() {
        return "novelty";
    }

    @Override
    public Optional<Evidence> read(Shelf.Entry product, Situation situation) {
        return product.novelty() <= 0
                ? Optional.empty()
                : Optional.of(
                        new Evidence(product.novelty(), new Reason("NEW", "New in the shop")));
    }
}
