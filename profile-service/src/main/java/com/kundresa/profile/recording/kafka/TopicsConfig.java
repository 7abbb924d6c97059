package com.kundresa.profile.recording.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What topics are made with where they are missing. */
@ConfigMapping(prefix = "kundresa.topics")
public interface TopicsConfig {
    /** How many consumers can share a topic at most. */
    @WithDefault("6")
    int partitions();

    /** Copies of each record; below one, the broker's own default. */
    @WithDefault("-1")
    int replicas();
}
