package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;
import java.util.Optional;

/**
 * Visits and orders like the present visit held this product; as strong as their share. Speaks for
 * strangers too, from their first click on.
 */
public final class AlikeVisits implements ProductSignal {

    @Override
    public String name() {
        return "alike-visits";
    }

    @Override
    public Optional<Evidence> read(Shelf.Entry product, Situation situation) {
        return product.alike() <= 0
                ? Optional.empty()
                : Optional.of(
                        new Evidence(
                                product.alike(),
                                new Reason(
                                        "ALIKE_VISITS",
                                        "Part of "
                                                + Math.round(100 * product.alike())
                                                + " % of the visits like this one")));
    }
}
