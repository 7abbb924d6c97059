package com.kundresa.profile.announcing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How open streams are served. */
@ConfigMapping(prefix = "kundresa.stream")
public interface StreamConfig {
    /** How often a stream without news says that it is alive, so that proxies keep it open. */
    @WithDefault("15S")
    Duration heartbeat();

    /** How many changes one listener may lag behind before its stream is closed. */
    @WithDefault("256")
    int buffer();

    /** How many changes are remembered for listeners whose line broke. */
    @WithDefault("10000")
    int remembered();

    /** How many streams one pod serves at most. */
    @WithDefault("1000")
    int listeners();
}
