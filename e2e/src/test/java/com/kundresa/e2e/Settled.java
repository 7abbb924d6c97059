package com.kundresa.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Waiting until the suite has worked on everything that it accepted. */
final class Settled {
    private static final String PROFILE = "profile-service";
    private static final String LEARNING = "recommendation-learning";
    private static final String INTERACTIONS = "interactions";

    private Settled() {}

    /** Until profile-service has acknowledged every interaction on the topic. */
    static void profile(Suite suite, Duration atMost) {
        await().atMost(atMost)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> suite.log().lag(PROFILE, INTERACTIONS) == 0);
    }

    /**
     * Until both readers of the topic, profile-service and what is learned of products, are
     * through.
     */
    static void suite(Suite suite, Duration atMost) {
        profile(suite, atMost);
        await().atMost(atMost)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> suite.log().lag(LEARNING, INTERACTIONS) == 0);
    }

    /** How many interactions profile-service has acknowledged. */
    static long acknowledged(Suite suite) {
        return suite.log().acknowledged(PROFILE, INTERACTIONS);
    }
}
