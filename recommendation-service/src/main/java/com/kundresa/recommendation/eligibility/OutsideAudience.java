package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Condition;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Situation;

/** An action is shown only to those for whom all its conditions hold. */
public final class OutsideAudience implements Rule {

    @Override
    public Verdict check(Action action, Placement placement, Situation situation) {
        for (Condition condition : action.audience()) {
            if (!ConditionCheck.holds(condition, situation)) {
                return new Verdict.Barred(
                        "audience",
                        "NOT_IN_AUDIENCE",
                        "Meant only where " + ConditionWords.of(condition));
            }
        }
        return Verdict.ELIGIBLE;
    }
}
