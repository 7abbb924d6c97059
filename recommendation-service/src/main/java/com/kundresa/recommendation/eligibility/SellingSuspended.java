package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Situation;

/** Nothing is sold to a customer whose complaint or question is open: first it is solved. */
public final class SellingSuspended implements Rule {

    @Override
    public Verdict check(Action action, Placement placement, Situation situation) {
        if (!action.sells()) {
            return Verdict.ELIGIBLE;
        }
        int open =
                situation.view().map(CustomerView::openCases).map(cases -> cases.size()).orElse(0);
        return open == 0
                ? Verdict.ELIGIBLE
                : new Verdict.Barred("open-case", "OPEN_CASE", words(open));
    }

    private static String words(int open) {
        return open == 1
                ? "No selling while a support case is open"
                : "No selling while " + open + " support cases are open";
    }
}
