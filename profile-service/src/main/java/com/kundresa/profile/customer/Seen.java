package com.kundresa.profile.customer;

import java.time.Instant;

/**
 * Contacts, counted.
 *
 * @param count distinct interactions, at least 1
 */
public record Seen(Instant first, Instant last, long count) {

    /** One contact. */
    public static Seen once(Instant at) {
        return new Seen(at, at, 1);
    }

    /** All contacts of both. */
    public Seen merge(Seen other) {
        return new Seen(
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last,
                count + other.count);
    }
}
