package com.kundresa.profile.customer;

import java.time.LocalDate;

/**
 * A sum for one key on one day (UTC).
 *
 * @param sum exact
 */
public record Bucket(LocalDate day, String key, long sum) {

    /** Newest day first, then by key. */
    static int newestFirst(Bucket one, Bucket other) {
        int days = other.day.compareTo(one.day);
        return days != 0 ? days : one.key.compareTo(other.key);
    }

    Bucket plus(Bucket other) {
        return new Bucket(day, key, sum + other.sum);
    }
}
