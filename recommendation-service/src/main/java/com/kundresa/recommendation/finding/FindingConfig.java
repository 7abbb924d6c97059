package com.kundresa.recommendation.finding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a next step waits for the customer's state before it answers from the context alone. */
@ConfigMapping(prefix = "kundresa.finding")
public interface FindingConfig {

    /**
     * For a round trip to the cache. It takes a millisecond; the limit is far above it, so that a
     * busy machine is not taken for a broken store.
     */
    @WithDefault("750ms")
    Duration cacheTimeout();

    /** For the question to profile-service. */
    @WithDefault("1500ms")
    Duration profileTimeout();

    /** When to stop asking a store that does not answer. */
    Breaker breaker();

    /** Opens when too many of the latest calls failed. */
    interface Breaker {

        /** How many calls are looked at. */
        @WithDefault("40")
        int calls();

        /** Which share of them must have failed. */
        @WithDefault("0.5")
        double failures();

        /** How long no call is made then. */
        @WithDefault("1s")
        Duration pause();
    }
}
