package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Situation;

/** An action is shown only where it was made for. */
public final class OtherPlacement implements Rule {

    @Override
    public Verdict check(Action action, Placement placement, Situation situation) {
        return action.placements().contains(placement)
                ? Verdict.ELIGIBLE
                : new Verdict.Barred(
                        "placement", "OTHER_PLACEMENT", "Not made for " + placement.code());
    }
}
