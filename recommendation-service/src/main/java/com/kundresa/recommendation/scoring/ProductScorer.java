package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.offer.ProductList;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.signal.Evidence;
import com.kundresa.recommendation.signal.ProductSignal;
import com.kundresa.recommendation.signal.Reason;
import com.kundresa.recommendation.signal.Signals;
import com.kundresa.recommendation.situation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Blends the signals of a product by a noisy-or: {@code 1 - product of (1 - weight x strength)}, so
 * that each signal adds and none can carry it above 1. In a list that weighs personal signals,
 * popularity alone is no reason.
 */
public final class ProductScorer {

    private static final int REASONS = 3;

    private ProductScorer() {}

    /** Empty where no signal that the list weighs has anything to say. */
    public static Optional<ScoredProduct> score(
            Shelf.Entry product, ProductList list, Situation situation) {
        List<Evidence> weighed = new ArrayList<>();
        boolean isPersonal = false;
        double missing = 1;
        for (ProductSignal signal : Signals.OF_PRODUCTS) {
            double weight = list.signals().getOrDefault(signal.name(), 0.0);
            Evidence evidence = weight > 0 ? signal.read(product, situation).orElse(null) : null;
            if (evidence != null) {
                double strength = Math.min(1, weight * evidence.strength());
                missing *= 1 - strength;
                weighed.add(new Evidence(strength, evidence.reason()));
                isPersonal |= !signal.name().equals(Signals.IMPERSONAL);
            }
        }
        return weighed.isEmpty() || !isPersonal && !isImpersonal(list)
                ? Optional.empty()
                : Optional.of(new ScoredProduct(product, 1 - missing, reasons(weighed)));
    }

    private static boolean isImpersonal(ProductList list) {
        return list.signals().entrySet().stream()
                .allMatch(signal ->
                        signal.getValue() == 0 || signal.getKey().equals(Signals.IMPERSONAL));
    }

    private static List<Reason> reasons(List<Evidence> weighed) {
        return weighed.stream()
                .sorted(Comparator.comparingDouble(Evidence::strength).reversed())
                .limit(REASONS)
                .map(Evidence::reason)
                .toList();
    }
}
