package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;

/** What lies in the cart needs no recommending. */
public final class AlreadyInCart implements ProductRule {

    @Override
    public Verdict check(Shelf.Entry product, Situation situation) {
        return situation.cart().contains(product.productId())
                ? new Verdict.Barred("products", "ALREADY_IN_CART", "Is in the cart")
                : Verdict.ELIGIBLE;
    }
}
