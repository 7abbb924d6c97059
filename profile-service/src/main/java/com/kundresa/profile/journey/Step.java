package com.kundresa.profile.journey;

import com.kundresa.profile.touch.Stamp;
import java.util.Optional;

/**
 * One interaction on the way through the journey.
 *
 * @param first true where it is the very first with its signal
 * @param from the phase that the customer stands in before it
 */
public record Step(Stamp stamp, Signal signal, boolean first, Optional<String> from) {}
