package com.kundresa.recommendation.customer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How often one thing happened on one day.
 *
 * @param key a product id or a category
 * @param sum pieces or contacts
 */
public record Bucket(LocalDate day, String key, long sum) {

    public Bucket {
        requireNonNull(day, "day");
        requireNonNull(key, "key");
    }
}
