package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.offer.ProductList;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Fills a list with the products that suit best, at most as many as it takes. */
public final class ProductRanker {

    private ProductRanker() {}

    /** Best first, equally good ones by their id. */
    public static List<ScoredProduct> rank(
            List<Shelf.Entry> products, ProductList list, Situation situation) {
        return products.stream()
                .map(product -> ProductScorer.score(product, list, situation))
                .flatMap(Optional::stream)
                .sorted(
                        Comparator.comparingDouble(ScoredProduct::propensity)
                                .reversed()
                                .thenComparing(scored -> scored.product().productId()))
                .limit(list.length())
                .toList();
    }
}
