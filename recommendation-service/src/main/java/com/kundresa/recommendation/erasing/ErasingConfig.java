package com.kundresa.recommendation.erasing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How erased customers are gone through. */
@ConfigMapping(prefix = "kundresa.erasing")
public interface ErasingConfig {

    /** How often is looked whether somebody is to be erased. */
    @WithDefault("1s")
    String every();

    /** How many ids are gone through at once. */
    @WithDefault("100")
    int ids();

    /** Decisions, or rows of another table, in one transaction. */
    @WithDefault("500")
    int batch();

    /**
     * When the ids are gone through a second time: longer than a decision that is being made, or a
     * batch of interactions that is being learned from, takes to be written.
     */
    @WithDefault("1m")
    Duration again();

    /** When another instance takes over what this one has begun. */
    @WithDefault("5m")
    Duration lease();
}
