package com.kundresa.profile.announcing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a change counts as left over, and how many are told at a time. */
@ConfigMapping(prefix = "kundresa.outbox")
public interface OutboxConfig {
    /** How often is looked. */
    @WithDefault("5S")
    Duration every();

    /** Longer than a batch takes from its commit to its acknowledgement. */
    @WithDefault("10S")
    Duration age();

    /** How many commits are told in one round. */
    @WithDefault("50")
    int batch();
}
