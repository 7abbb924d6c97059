package com.kundresa.recommendation.customer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/** One of the newest contacts of a customer, over any channel. */
public record Contact(Instant at, String channel, String type, List<String> productIds) {

    public Contact {
        requireNonNull(at, "at");
        requireNonNull(channel, "channel");
        requireNonNull(type, "type");
    }
}
