package com.kundresa.profile.journey;

import com.kundresa.profile.touch.Stamp;

/**
 * An entry into a phase.
 *
 * @param back true where the customer went back to an earlier phase of the planned order
 */
public record Entry(String phase, Stamp stamp, boolean back) {}
