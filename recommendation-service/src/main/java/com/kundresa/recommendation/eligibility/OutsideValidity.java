package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Situation;
import java.time.Instant;

/** An action is shown only while it is switched on and within its time. */
public final class OutsideValidity implements Rule {

    @Override
    public Verdict check(Action action, Placement placement, Situation situation) {
        Instant from = action.validity().from();
        Instant until = action.validity().until();
        if (!action.enabled()) {
            return barred("SWITCHED_OFF", "Switched off by an operator");
        }
        if (from != null && situation.at().isBefore(from)) {
            return barred("NOT_YET_VALID", "Valid from " + from);
        }
        if (until != null && !situation.at().isBefore(until)) {
            return barred("EXPIRED", "Was valid until " + until);
        }
        return Verdict.ELIGIBLE;
    }

    private static Verdict barred(String code, String text) {
        return new Verdict.Barred("validity", code, text);
    }
}
