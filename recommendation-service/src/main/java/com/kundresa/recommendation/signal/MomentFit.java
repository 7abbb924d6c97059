package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.eligibility.ConditionCheck;
import com.kundresa.recommendation.eligibility.ConditionWords;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Boost;
import com.kundresa.recommendation.situation.Situation;
import java.util.List;

/** What the business says of when an action fits: its boosts whose condition holds. */
public final class MomentFit implements ActionSignal {

    @Override
    public double factor(Action action, Situation situation) {
        double factor = 1;
        for (Boost boost : action.boosts()) {
            if (ConditionCheck.holds(boost.when(), situation)) {
                factor *= boost.factor();
            }
        }
        return factor;
    }

    @Override
    public List<Evidence> read(Action action, Situation situation) {
        return action.boosts().stream()
                .filter(boost -> ConditionCheck.holds(boost.when(), situation))
                .map(boost -> evidence(boost, situation))
                .toList();
    }

    private static Evidence evidence(Boost boost, Situation situation) {
        String words = ConditionWords.met(boost.when(), situation);
        return new Evidence(
                boost.factor(),
                boost.factor() >= 1
                        ? new Reason("FITS_MOMENT", "Fits because " + words)
                        : new Reason("FITS_LESS", "Fits less because " + words));
    }
}
