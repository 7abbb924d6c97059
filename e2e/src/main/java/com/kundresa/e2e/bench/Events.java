package com.kundresa.e2e.bench;

import java.time.Instant;
import java.util.Locale;

/** Tracking calls as a web shop's SDK sends them, numbered, so that a run is the same each time. */
final class Events {
    /** Events in one batch. */
    static final int BATCH = 50;

    private static final String TRACK =
            """
            {"type":"track","messageId":"%s-%d","anonymousId":"visitor-%d","event":"Product Viewed",\
            "timestamp":"%s","properties":{"product_id":"sku-%d","name":"Product %d","category":"Home",\
            "price":%d.50,"quantity":1,"currency":"SEK"},\
            "context":{"page":{"path":"/products/%d","title":"Product %d"},"locale":"sv-SE"}}\
            """;

    private final String run;
    private final int visitors;
    private final Instant at;

    /**
     * @param run told apart from all other runs in every message id
     * @param visitors how many customers share the events
     * @param at when they happened
     */
    Events(String run, int visitors, Instant at) {
        this.run = run;
        this.visitors = visitors;
        this.at = at;
    }

    /** The event of a number. */
    String event(long number) {
        long product = number * 31 % 500;
        return String.format(
                Locale.ROOT,
                TRACK,
                run,
                number,
                number % visitors,
                at,
                product,
                product,
                1 + product % 90,
                product,
                product);
    }

    /** A batch of 50 events; batch n holds the events from 50 n on. */
    String batch(long number) {
        var body = new StringBuilder("{\"batch\":[");
        for (long i = number * BATCH; i < (number + 1) * BATCH; i++) {
            body.append(body.length() > 10 ? "," : "").append(event(i));
        }
        return body.append("]}").toString();
    }
}
