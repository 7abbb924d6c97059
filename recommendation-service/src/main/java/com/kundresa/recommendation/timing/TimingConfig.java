package com.kundresa.recommendation.timing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long whoever asks waits for an answer at most. */
@ConfigMapping(prefix = "kundresa.deadline")
public interface TimingConfig {

    /**
     * From the question to the answer. A page that is built from it cannot wait longer; a
     * well-served one has it in a hundredth of the time.
     */
    @WithDefault("250ms")
    Duration whole();

    /** The share of it that is kept for the record, above 0 and below 1. */
    @WithDefault("0.4")
    double recording();
}
