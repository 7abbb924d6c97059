package com.kundresa.profile.segment;

import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.journey.PhaseRules;

/**
 * All that a rule may look at.
 *
 * @param state its journey is by what the customer did, or as it was seen before
 * @param known the fragments of the customer, merged
 */
public record Facts(CustomerState state, Fragment known, PhaseRules phases) {}
