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
 * Blends the signals of a product: each counts by the weight that it has in the list times the
 * weight that was learned for it, and the sum z is shown as {@code 1 - exp(-z)}, which is a
 * noisy-or in the limit: each signal adds and none can carry it above 1. The order is that of a
 * conditional logit (McFadden 1974) over z. In a list that weighs personal signals, what all want
 * is no reason by itself.
 */
public final class ProductScorer {

    private static final int REASONS = 3;

    private ProductScorer() {}

    /** Empty where no signal that the list weighs has anything to say. */
    public static Optional<ScoredProduct> score(
            Shelf.Entry product, ProductList list, Situation situation) {
        List<Evidence> weighed = new ArrayList<>();
        boolean isImpersonal = isImpersonal(list);
        boolean isPersonal = false;
        double sum = 0;
        for (ProductSignal signal : Signals.OF_PRODUCTS) {
            double weight = weight(signal.name(), list, isImpersonal, situation);
            Evidence evidence = weight > 0 ? signal.read(product, situation).orElse(null) : null;
            if (evidence != null) {
                double strength = weight * evidence.strength();
                sum += strength;
                weighed.add(new Evidence(strength, evidence.reason()));
                isPersonal |= !Signals.IMPERSONAL.contains(signal.name());
            }
        }
        return weighed.isEmpty() || !isPersonal && !isImpersonal
                ? Optional.empty()
                : Optional.of(new ScoredProduct(product, 1 - Math.exp(-sum), reasons(weighed)));
    }

    private static double weight(
            String signal, ProductList list, boolean isImpersonal, Situation situation) {
        double asked = list.signals().getOrDefault(signal, 0.0);
        return asked == 0 || isImpersonal
                ? asked
                : asked * situation.shelf().blend().weightOf(signal, situation.visitHasBegun());
    }

    /** Whether a list asks for nothing that is about the customer; then nothing is blended. */
    static boolean isImpersonal(ProductList list) {
        return list.signals().entrySet().stream()
                .allMatch(signal ->
                        signal.getValue() == 0 || Signals.IMPERSONAL.contains(signal.getKey()));
    }

    private static List<Reason> reasons(List<Evidence> weighed) {
        return weighed.stream()
                .sorted(Comparator.comparingDouble(Evidence::strength).reversed())
                .map(Evidence::reason)
                .limit(REASONS)
                .toList();
    }
}
