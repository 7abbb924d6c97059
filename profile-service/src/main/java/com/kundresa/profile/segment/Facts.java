package com.kundresa.profile.segment;

import com.kundresa.profile.customer.ComputedTrait;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.Reckoning;
import com.kundresa.profile.customer.Standing;
import com.kundresa.profile.customer.StateRules;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a rule may look at.
 *
 * @param state its journey is by what the customer did, or as it was seen before
 * @param known the fragments of the customer, merged
 * @param rules by which the customer is described
 */
public record Facts(CustomerState state, Fragment known, StateRules rules) {

    /** Where in the journey the customer stands at a moment. */
    Standing standing(Instant now) {
        return Standing.of(state.journey(), known.trail(), rules.journey(), now);
    }

    /** The computed traits at a moment. */
    Reckoning reckoning(Instant now) {
        return Reckoning.at(rules.traits().computed(), known.gauges(), now);
    }

    /** The declaration of a computed trait. */
    Optional<ComputedTrait> computed(String name) {
        return rules.traits().computed(name);
    }
}
