package com.kundresa.profile.customer.redis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the cache keeps customers. */
@ConfigMapping(prefix = "kundresa.cache")
public interface CacheConfig {
    /** How long a customer that nobody changes stays in memory; the next read brings it back. */
    @WithDefault("7D")
    Duration keep();

    /** How long a read waits for the cache before it asks PostgreSQL. */
    @WithDefault("0.25S")
    Duration patience();

    /** How long the cache is left alone after it did not answer. */
    @WithDefault("1S")
    Duration rest();

    /**
     * How many customers are read from PostgreSQL at the same time; more are told to come again.
     */
    @WithDefault("200")
    int fills();
}
