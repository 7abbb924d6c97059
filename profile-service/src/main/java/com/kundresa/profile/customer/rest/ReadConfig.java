package com.kundresa.profile.customer.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long readers wait for a version that they ask for. */
@ConfigMapping(prefix = "kundresa.read")
public interface ReadConfig {
    /** After so long a reader is told to come again. */
    @WithDefault("2S")
    Duration longestWait();

    /** How often is looked meanwhile. */
    @WithDefault("0.05S")
    Duration lookEvery();
}
