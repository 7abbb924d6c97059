package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;
import java.util.Optional;

/**
 * The product belongs to a category that the customer is interested in; as strong as the category's
 * share.
 */
public final class Affinity implements ProductSignal {

    private static final double FAINT = 0.02;

    @Override
    public String name() {
        return "affinity";
    }

    @Override
    public Optional<Evidence> read(Shelf.Entry product, Situation situation) {
        String category = product.category();
        return category == null
                ? Optional.empty()
                : situation
                        .profile()
                        .map(profile -> profile.shares().get(category))
                        .filter(share -> share > FAINT)
                        .map(share -> new Evidence(share, reason(category, share)));
    }

    private static Reason reason(String category, double share) {
        return new Reason(
                "AFFINITY", Math.round(100 * share) + " % of the interest is in " + category);
    }
}
