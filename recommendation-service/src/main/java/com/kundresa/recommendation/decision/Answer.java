package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.scoring.ActionScorer;
import com.kundresa.recommendation.scoring.Parts;
import com.kundresa.recommendation.signal.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step that was chosen.
 *
 * @param rank 1 for the best
 * @param probability with which it was drawn for the first place, 0 to 1 in whole millionths; 0
 *     where it was not among the candidates for it
 * @param score the product of the parts
 */
public record Answer(
        int rank,
        String actionId,
        ActionKind kind,
        String category,
        String title,
        @Nullable String text,
        @Nullable String link,
        @Nullable List<Product> products,
        double probability,
        double score,
        Parts parts,
        List<Reason> reasons) {

    /** How well what it shows suits, 0 to 1; 1 where it shows the same to everybody. */
    public double suits() {
        return products == null
                ? 1
                : ActionScorer.suits(products.stream().map(Product::propensity).toList());
    }

    /**
     * @param priceMinor of one piece, in minor units of the currency
     */
    public record Product(
            String productId,
            @Nullable String name,
            @Nullable String category,
            @Nullable Long priceMinor,
            @Nullable String currency,
            double propensity,
            List<Reason> reasons) {}
}
