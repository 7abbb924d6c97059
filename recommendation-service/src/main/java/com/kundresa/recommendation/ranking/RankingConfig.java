package com.kundresa.recommendation.ranking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The rank and reward API for clients of Azure Personalizer, which was retired in 2026. */
@ConfigMapping(prefix = "kundresa.ranking")
public interface RankingConfig {

    /**
     * SHA-256 of each subscription key that is accepted, in hexadecimal; none locks everybody out.
     */
    Optional<List<String>> keys();

    /** How long a reward is waited for; without one it is 0. */
    @WithDefault("10m")
    Duration rewardWait();

    /** How often rewards are learned and the model in memory follows the database. */
    @WithDefault("1s")
    String refresh();

    /** Rewards that are learned at a time. */
    @WithDefault("500")
    int batch();

    /** How long rankings are kept. */
    @WithDefault("90d")
    Duration keep();

    /** How much is tried out. */
    Exploring exploration();

    /** See {@link com.kundresa.recommendation.bandit.Exploration}. */
    interface Exploring {

        /** Share of rankings whose first place is drawn evenly. */
        @WithDefault("0.05")
        double epsilon();

        /** Draws from which the chances of the first place are counted. */
        @WithDefault("200")
        int draws();

        /** Factor on the width of the beliefs. */
        @WithDefault("1")
        double spread();
    }
}
