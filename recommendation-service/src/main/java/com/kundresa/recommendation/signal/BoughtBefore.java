package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Profile;
import com.kundresa.recommendation.situation.Situation;
import java.util.Optional;

/** The customer has bought this product at least once; who bought once knows what it is. */
public final class BoughtBefore implements ProductSignal {

    @Override
    public String name() {
        return "bought-before";
    }

    @Override
    public Optional<Evidence> read(Shelf.Entry product, Situation situation) {
        return situation
                .profile()
                .map(Profile::daysBought)
                .filter(days -> days.containsKey(product.productId()))
                .map(days -> new Evidence(1, new Reason("BOUGHT_BEFORE", "Bought before")));
    }
}
