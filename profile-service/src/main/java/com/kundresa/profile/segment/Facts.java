package com.kundresa.profile.segment;

import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.Standing;
import com.kundresa.profile.journey.PhaseRules;
import java.time.Instant;

/**
 * All that a rule may look at.
 *
 * @param state its journey is by what the customer did, or as it was seen before
 * @param known the fragments of the customer, merged
 */
public record Facts(CustomerState state, Fragment known, PhaseRules phases) {

    /** Where in the journey the customer stands at a moment. */
    Standing standing(Instant now) {
        return Standing.of(state.journey(), known.trail(), phases, now);
    }
}
