package com.kundresa.profile.customer;

import java.time.LocalDate;

/**
 * What happened of one kind on one day (UTC), counted.
 *
 * @param key what: a type of interaction, or {@code order SEK}, {@code refund SEK}, {@code feedback
 *     nps}
 * @param count how often, at least 1
 * @param sum of the values, exact: money in minor units, scores as they are; 0 where there are none
 * @param least the smallest value
 * @param most the largest value
 */
public record Tally(LocalDate day, String key, long count, long sum, long least, long most) {

    /** Of one interaction without a value. */
    static Tally once(LocalDate day, String key) {
        return once(day, key, 0);
    }

    /** Of one interaction with a value. */
    static Tally once(LocalDate day, String key, long value) {
        return new Tally(day, key, 1, value, value, value);
    }

    /** Newest day first, then by key. */
    static int newestFirst(Tally one, Tally other) {
        int days = other.day.compareTo(one.day);
        return days != 0 ? days : one.key.compareTo(other.key);
    }

    Tally plus(Tally other) {
        return new Tally(
                day,
                key,
                count + other.count,
                sum + other.sum,
                Math.min(least, other.least),
                Math.max(most, other.most));
    }
}
