package com.kundresa.recommendation.pushing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How next steps are offered without being asked. */
@ConfigMapping(prefix = "kundresa.pushing")
public interface PushingConfig {

    /** How often rules are read anew, due waits are looked for and steps are told. */
    @WithDefault("1s")
    String every();

    /** How many due waits are looked at in one round. */
    @WithDefault("100")
    int batch();

    /** How many customers are decided for at once. */
    @WithDefault("4")
    int atOnce();

    /**
     * No step is offered sooner after its wait began than this: longer than the messages of one
     * merge need to arrive.
     */
    @WithDefault("5s")
    Duration settle();

    /** What would have been due longer ago than this is not offered any more. */
    @WithDefault("3d")
    Duration freshness();

    /** How long a due step waits where the customer's state cannot be read now. */
    @WithDefault("30s")
    Duration patience();

    /** How long ended waits and settled steps are kept. */
    @WithDefault("400d")
    Duration keep();

    /**
     * The token that profile-service is asked with where the cache does not help; without it the
     * step waits for the cache.
     */
    Optional<String> profileToken();

    /**
     * By name of the endpoint what its webhooks are signed with, newest first: {@code whsec_} and
     * base64. Where there are several, each signs, so that a receiver can change over.
     */
    Map<String, List<String>> secrets();

    /** Where steps are told. */
    Topic topic();

    /** How webhooks are sent. */
    Webhook webhook();

    /** What a rule would do, before it is switched on. */
    DryRuns dryRuns();

    /** Dry runs. */
    interface DryRuns {

        /** How many customers are looked at; where there are more, they are a random part. */
        @WithDefault("200000")
        int most();

        /** How many are read at once. */
        @WithDefault("2000")
        int page();
    }

    /** The topics. */
    interface Topic {

        /** Partitions of a new one. */
        @WithDefault("6")
        int partitions();
    }

    /** Sending webhooks. */
    interface Webhook {

        /** How long an answer is waited for. */
        @WithDefault("10s")
        Duration timeout();

        /** When another instance takes over what this one has begun; longer than the time-out. */
        @WithDefault("60s")
        Duration lease();

        /** How many are sent at once. */
        @WithDefault("16")
        int atOnce();

        /** The pauses between attempts; after the last one a step is given up. */
        @WithDefault("5s,30s,5m,30m,2h,5h,10h,14h,20h,24h")
        List<Duration> pauses();
    }
}
