package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.eligibility.ConsentRules;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How decisions are allowed and recorded. */
@ConfigMapping(prefix = "kundresa.deciding")
public interface DecidingConfig {

    /** Purpose to what silence means; a purpose that is not named is opt-in. */
    Map<String, ConsentRules.Mode> consent();

    /** How decisions are recorded. */
    Recording recording();

    /** Decisions wait for their record; those that wait together are written together. */
    interface Recording {

        /** Decisions that may wait at most; beyond it requests are refused with 503. */
        @WithDefault("2000")
        int waiting();

        /** Decisions written in one statement at most. */
        @WithDefault("100")
        int batch();

        /** Statements under way at once. */
        @WithDefault("2")
        int writers();
    }
}
