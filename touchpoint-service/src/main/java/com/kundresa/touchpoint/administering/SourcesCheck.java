package com.kundresa.touchpoint.administering;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as the sources were read once, whatever becomes of the database afterwards. */
@Readiness
@Singleton
class SourcesCheck implements HealthCheck {

    private final CurrentSources current;

    SourcesCheck(CurrentSources current) {
        this.current = current;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Sources").status(current.known()).build();
    }
}
