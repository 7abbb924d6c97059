package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;

/** What cannot be had is not recommended. */
public final class Unavailable implements ProductRule {

    @Override
    public Verdict check(Shelf.Entry product, Situation situation) {
        return product.unavailable()
                ? new Verdict.Barred("products", "UNAVAILABLE", "Cannot be had at the moment")
                : Verdict.ELIGIBLE;
    }
}
