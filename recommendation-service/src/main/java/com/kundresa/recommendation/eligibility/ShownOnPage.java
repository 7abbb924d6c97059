package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;

/** The product whose page is open needs no recommending. */
public final class ShownOnPage implements ProductRule {

    @Override
    public Verdict check(Shelf.Entry product, Situation situation) {
        return product.productId().equals(situation.context().productId())
                ? new Verdict.Barred("products", "SHOWN_ON_PAGE", "Its page is open")
                : Verdict.ELIGIBLE;
    }
}
