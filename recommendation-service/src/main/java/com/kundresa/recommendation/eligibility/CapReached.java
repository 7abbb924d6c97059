package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.cap.Claim;
import com.kundresa.recommendation.cap.ContactRules;
import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Cap;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Situation;
import java.util.List;

/** Nothing is given more often than its caps and the business's contact limits allow. */
public final class CapReached implements Rule {

    private final Usage usage;
    private final ContactRules rules;

    /** Judges by what was given so far. */
    public CapReached(Usage usage, ContactRules rules) {
        this.usage = usage;
        this.rules = rules;
    }

    @Override
    public Verdict check(Action action, Placement placement, Situation situation) {
        if (action.caps().isEmpty() && !rules.cover(action)) {
            return Verdict.ELIGIBLE;
        }
        for (Claim claim : Claim.of(List.of(action), rules)) {
            if (!usage.known()) {
                return new Verdict.Barred(
                        "capped",
                        "CAP_UNCHECKED",
                        "How often it was given cannot be checked at the moment");
            }
            for (Cap cap : claim.caps()) {
                if (usage.within(claim.counter(), cap.hours(), situation.at()) >= cap.most()) {
                    return reached(action, claim, cap);
                }
            }
        }
        return Verdict.ELIGIBLE;
    }

    private static Verdict reached(Action action, Claim claim, Cap cap) {
        String often = cap.most() + (cap.most() == 1 ? " time" : " times");
        return claim.counter().equals(Claim.counter(action))
                ? new Verdict.Barred(
                        "capped",
                        "CAP_REACHED",
                        "Was given "
                                + often
                                + " within "
                                + cap.hours()
                                + " hours, the most allowed")
                : new Verdict.Barred(
                        "capped",
                        "CONTACT_LIMIT",
                        "The like was given "
                                + often
                                + " within "
                                + cap.hours()
                                + " hours, the most that the business allows");
    }
}
