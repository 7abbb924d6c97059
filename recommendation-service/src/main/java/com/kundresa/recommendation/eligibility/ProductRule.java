package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;

/** One reason for which a product may be left out of a list. */
public interface ProductRule {

    /** The rule's verdict; rules are asked one after the other until one bars. */
    Verdict check(Shelf.Entry product, Situation situation);
}
