package com.kundresa.profile.recording;

import com.kundresa.profile.measuring.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while a store has not taken a batch for longer than patience lasts; nothing is lost
 * meanwhile.
 */
@Readiness
@ApplicationScoped
class RecordingHealth implements HealthCheck {
    private final Patience patience;
    private final RecordingConfig config;
    private final Freshness freshness;
    private final Clock clock;

    RecordingHealth(Patience patience, RecordingConfig config, Freshness freshness, Clock clock) {
        this.patience = patience;
        this.config = config;
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var answer =
                HealthCheckResponse.named("recording")
                        .withData("behindMillis", freshness.behind().toMillis());
        return patience.longestStall()
                .filter(stall -> stall.length(clock.instant()).compareTo(config.patience()) > 0)
                .map(stall ->
                        answer.withData("waitsFor", stall.step())
                                .withData("since", stall.since().toString())
                                .down()
                                .build())
                .orElseGet(() -> answer.up().build());
    }
}
