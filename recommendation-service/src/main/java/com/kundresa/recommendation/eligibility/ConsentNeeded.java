package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.customer.Consent;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Situation;
import java.util.Map;

/** An action that serves a purpose is shown only to those who allow that purpose. */
public final class ConsentNeeded implements Rule {

    private final ConsentRules rules;

    /** Judges by these rules. */
    public ConsentNeeded(ConsentRules rules) {
        this.rules = rules;
    }

    @Override
    public Verdict check(Action action, Placement placement, Situation situation) {
        String purpose = action.purpose();
        return purpose == null ? Verdict.ELIGIBLE : check(purpose, situation);
    }

    private Verdict check(String purpose, Situation situation) {
        Map<String, Consent> consents =
                situation.view().map(CustomerView::consents).orElse(Map.of());
        if (rules.allow(purpose, consents, situation.at())) {
            return Verdict.ELIGIBLE;
        }
        Consent said = consents.get(purpose);
        if (said != null && said.isOverAt(situation.at())) {
            return barred("CONSENT_EXPIRED", "The permission for " + purpose + " has ended");
        }
        if (said == null) {
            return barred(
                    "CONSENT_MISSING", "Nobody asked this customer to allow " + purpose + " yet");
        }
        return switch (rules.of(purpose)) {
            case OPT_IN -> barred("CONSENT_DENIED", "The customer denied " + purpose);
            case OPT_OUT -> barred("OBJECTION", "The customer objects to " + purpose);
        };
    }

    private static Verdict barred(String code, String text) {
        return new Verdict.Barred("consent", code, text);
    }
}
