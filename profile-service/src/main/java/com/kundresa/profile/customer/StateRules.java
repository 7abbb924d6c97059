package com.kundresa.profile.customer;

import com.kundresa.profile.consent.ConsentTerms;
import com.kundresa.profile.journey.PhaseRules;

/**
 * What a business decides about how its customers are described.
 *
 * @param journey its phases and what leads into them
 * @param traits which of several values of a trait holds
 * @param consents for how long a permission holds
 */
public record StateRules(PhaseRules journey, TraitPolicies traits, ConsentTerms consents) {

    /** The six phases, the newest value of every trait, permissions without an end. */
    public static final StateRules STANDARD =
            new StateRules(PhaseRules.SIX, TraitPolicies.LATEST, ConsentTerms.WITHOUT_END);
}
