package com.kundresa.touchpoint.mending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code kundresa.mending.*}: dead letters that can be asked for. */
@ConfigMapping(prefix = "kundresa.mending")
public interface MendingConfig {

    /** How long a dead letter is kept after its receipt. */
    @WithDefault("P30D")
    Duration retention();
}
