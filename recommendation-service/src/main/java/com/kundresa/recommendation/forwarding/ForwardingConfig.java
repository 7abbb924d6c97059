package com.kundresa.recommendation.forwarding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How interactions are handed on to touchpoint-service. */
@ConfigMapping(prefix = "kundresa.forwarding")
public interface ForwardingConfig {

    /** How long a storefront's answer waits for them to be accepted. */
    @WithDefault("1500ms")
    Duration timeout();
}
