package com.kundresa.recommendation.learning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service learns from the interactions of all channels. */
@ConfigMapping(prefix = "kundresa.learning")
public interface LearningConfig {

    /** How often the picture in memory follows the database. */
    @WithDefault("1s")
    String refresh();

    /** The topic to learn from, and how many partitions to make where it is missing. */
    Topic topic();

    /**
     * How long is kept who looked at what; it only serves to see what is looked at together on one
     * day.
     */
    @WithDefault("7d")
    Duration keepVisits();

    /**
     * How long the ids of interactions learned from are kept; longer than the topic keeps its
     * records.
     */
    @WithDefault("400d")
    Duration keepInbox();

    /** The topic. */
    interface Topic {

        /** Its name. */
        @WithDefault("interactions")
        String name();

        /** Partitions of a new one. */
        @WithDefault("6")
        int partitions();
    }
}
