package com.kundresa.profile.recording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How interactions are recorded. */
@ConfigMapping(prefix = "kundresa.recording")
public interface RecordingConfig {
    /** The consumer group whose partitions are fenced. */
    @WithDefault("profile-service")
    String group();

    /** How many interactions make a batch full. */
    @WithDefault("2000")
    int batch();

    /**
     * Of how many customers, by the keys of their interactions, a batch is full: the memory that it
     * takes goes by them.
     */
    @WithDefault("1000")
    int customers();

    /** How long after a store's first fault it is tried again; doubles with each fault. */
    @WithDefault("0.1S")
    Duration firstRetry();

    /** How long between two tries at most. */
    @WithDefault("5S")
    Duration slowestRetry();

    /** How long one try may take; a store that hangs is a store that fails. */
    @WithDefault("60S")
    Duration longestTry();

    /** After how long of trying this pod says that it is not ready. */
    @WithDefault("30S")
    Duration patience();
}
