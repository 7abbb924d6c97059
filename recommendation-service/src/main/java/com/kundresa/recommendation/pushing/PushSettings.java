package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.push.Backoff;
import com.kundresa.recommendation.push.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The configuration in the words of the core. */
@ApplicationScoped
public class PushSettings {

    private final PushingConfig config;

    PushSettings(PushingConfig config) {
        this.config = config;
    }

    /** How near and how far in time steps are offered. */
    public Patience patience() {
        return new Patience(config.settle(), config.freshness());
    }

    /** When webhooks are tried again. */
    public Backoff backoff() {
        return new Backoff(config.webhook().pauses());
    }

    /** What profile-service is asked with; null where nothing is configured. */
    public @Nullable String authorization() {
        return config.profileToken().map(token -> "Bearer " + token).orElse(null);
    }
}
