package com.kundresa.recommendation.learning.json;

import com.kundresa.recommendation.outcome.Signal;
import java.util.Optional;

/**
 * What one interaction says to this service.
 *
 * @param lesson what it teaches about products
 * @param signal what somebody did that may be the outcome of a decision; none where a robot acted
 *     or where it is not of the contract
 */
public record Heard(LessonReading lesson, Optional<Signal> signal) {}
