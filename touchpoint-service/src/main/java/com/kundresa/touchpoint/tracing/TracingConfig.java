package com.kundresa.touchpoint.tracing;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** {@code kundresa.tracing.*}: following single events. */
@ConfigMapping(prefix = "kundresa.tracing")
public interface TracingConfig {

    /** Whether it is written down where accepted events were published. */
    boolean enabled();

    /** How long that is kept; whole days. */
    Duration retention();
}
