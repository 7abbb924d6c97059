package com.kundresa.recommendation.finding;

import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Makes the circuit breakers before the stores: a dead store costs a moment now and then, not every
 * request.
 */
public final class Breakers {

    private Breakers() {}

    /** Opens after too many failures, and fails whatever takes longer than the timeout. */
    public static Guard guard(FindingConfig.Breaker config, Duration timeout) {
        return Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.calls())
                .failureRatio(config.failures())
                .delay(config.pause().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withTimeout()
                .duration(timeout.toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }
}
