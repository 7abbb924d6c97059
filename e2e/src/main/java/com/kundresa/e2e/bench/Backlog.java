package com.kundresa.e2e.bench;

import com.kundresa.e2e.Suite;
import java.net.URI;
import java.time.Duration;

/** Accepted interactions that wait for profile-service. */
final class Backlog {
    private static final int CONNECTIONS = 8;
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final Events events;
    private final int port;
    private final String key = Wire.writeKey("wk_web_shop");
    private long used;

    Backlog(Suite suite, Events events) {
        this.events = events;
        this.port = URI.create(suite.touchpoint().url()).getPort();
    }

    /** Sends so many batches of 50 events that nobody has sent before. */
    void grow(long batches) {
        long from = used;
        used += batches;
        Load.closed(
                port,
                CONNECTIONS,
                AT_MOST,
                batches,
                n -> Wire.post("/v1/batch", key, events.batch(from + n)));
    }
}
