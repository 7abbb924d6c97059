package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.signal.Reason;
import java.util.List;

/**
 * A product with how probable it is to be taken up.
 *
 * @param propensity 0 to 1
 * @param reasons strongest first, at most 3
 */
public record ScoredProduct(Shelf.Entry product, double propensity, List<Reason> reasons) {}
