package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;
import java.util.Optional;

/**
 * How the demand of these days compares with that of these weeks; silent about what nobody asks for
 * any more.
 */
public final class Rising implements ProductSignal {

    private static final double STEADY = 0.25;

    @Override
    public String name() {
        return "rising";
    }

    @Override
    public Optional<Evidence> read(Shelf.Entry product, Situation situation) {
        return product.rising() <= 0
                ? Optional.empty()
                : Optional.of(
                        new Evidence(
                                product.rising(),
                                product.rising() > STEADY
                                        ? new Reason("RISING", "Asked for more these days")
                                        : new Reason("ASKED_FOR", "Asked for these days")));
    }
}
