package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Situation;

/** Asks a rule at the home page. */
final class Barring {

    private Barring() {}

    static String code(Rule rule, Action action, Situation situation) {
        return code(rule.check(action, Placement.HOME_HERO, situation));
    }

    static String code(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Eligible eligible -> "";
            case Verdict.Barred barred -> barred.code();
        };
    }
}
