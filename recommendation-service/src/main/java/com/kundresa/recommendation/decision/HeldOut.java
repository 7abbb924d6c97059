package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.eligibility.ConsentRules;
import com.kundresa.recommendation.eligibility.Rule;
import com.kundresa.recommendation.eligibility.Verdict;
import com.kundresa.recommendation.experiment.PolicyName;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.offer.ProductList;
import com.kundresa.recommendation.signal.Signals;
import com.kundresa.recommendation.situation.Situation;

/**
 * The baseline shows nobody anything that was chosen for them: no action for the purpose of
 * personalisation, no list of products by anything but what all want, and nothing unasked.
 */
final class HeldOut implements Rule {

    private final PolicyName policy;

    HeldOut(PolicyName policy) {
        this.policy = policy;
    }

    @Override
    public Verdict check(Action action, Placement placement, Situation situation) {
        return policy != PolicyName.BASELINE || !isPersonal(action) && placement != Placement.PUSH
                ? Verdict.ELIGIBLE
                : new Verdict.Barred(
                        "experiment",
                        "HELD_OUT",
                        "Personal steps are held back here, so that their gain can be measured");
    }

    private static boolean isPersonal(Action action) {
        ProductList list = action.products();
        return ConsentRules.PERSONALISATION.equals(action.purpose())
                || list != null
                        && list.signals().entrySet().stream()
                                .anyMatch(signal ->
                                        signal.getValue() > 0
                                                && !Signals.IMPERSONAL.contains(signal.getKey()));
    }
}
