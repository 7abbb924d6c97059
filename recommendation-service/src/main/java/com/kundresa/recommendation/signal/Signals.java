package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All signals, always in the same order, so that a score is the same to the last bit. */
public final class Signals {

    /** What may speak for a product. */
    public static final List<ProductSignal> OF_PRODUCTS =
            List.of(
                    new OwnRepeat(),
                    new OwnStaple(),
                    new BoughtBefore(),
                    new RepeatDue(),
                    new BoughtTogether(),
                    new AlikeVisits(),
                    new Recency(),
                    new Affinity(),
                    new CartFit(),
                    new Popularity(),
                    new Rising(),
                    new Novelty());

    /** What may speak for or against an action. */
    public static final List<ActionSignal> OF_ACTIONS = List.of(new PhaseFit(), new MomentFit());

    /** The words by which product lists weigh signals. */
    public static final Set<String> NAMES =
            OF_PRODUCTS.stream().map(ProductSignal::name).collect(Collectors.toUnmodifiableSet());

    /** The signals that say nothing of the customer at hand. */
    public static final Set<String> IMPERSONAL = Set.of("popularity", "rising", "novelty");

    private Signals() {}

    /** How strongly each signal speaks for a product, 0 where it is silent, in their order. */
    public static double[] strengths(Shelf.Entry product, Situation situation) {
        return OF_PRODUCTS.stream()
                .mapToDouble(signal ->
                        signal.read(product, situation).map(Evidence::strength).orElse(0.0))
                .toArray();
    }
}
