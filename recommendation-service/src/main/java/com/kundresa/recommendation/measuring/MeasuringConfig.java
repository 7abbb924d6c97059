package com.kundresa.recommendation.measuring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How policies are judged. */
@ConfigMapping(prefix = "kundresa.measuring")
public interface MeasuringConfig {

    /** Judging other policies by the decisions that were made. */
    Evaluations evaluations();

    /** Evaluations. */
    interface Evaluations {

        /** How often is looked whether one waits. */
        @WithDefault("1s")
        String every();

        /** Decisions read at once; each brings some ten kilobytes of what it was made from. */
        @WithDefault("200")
        int page();

        /** How many may be waiting or running; more are refused. */
        @WithDefault("10")
        int atMost();

        /** How many that are over are kept, the newest ones. */
        @WithDefault("100")
        int keep();

        /**
         * When another instance takes over what this one has begun; longer than a page needs by
         * far.
         */
        @WithDefault("60s")
        Duration lease();

        /** How often one is begun before it is given up; it may be what stops the service. */
        @WithDefault("3")
        int attempts();
    }
}
