package com.kundresa.recommendation.customer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What the customer said of us.
 *
 * @param score from 0 to {@code best}
 */
public record Feedback(String kind, int score, int best, Instant at) {

    public Feedback {
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
    }
}
