package com.kundresa.recommendation.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses to start with development keys on an address that others can reach. */
@ApplicationScoped
class AccessGuard {

    private final AccessConfig config;

    AccessGuard(AccessConfig config) {
        this.config = config;
    }

    void atStart(@Observes @Priority(1) StartupEvent event) {
        DevelopmentIssuer.refusal(config.issuer(), config.publicKeyLocation(), config.host())
                .ifPresent(sentence -> {
                    throw new ConfigurationException(sentence);
                });
    }
}
