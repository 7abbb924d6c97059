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
}
