package com.kundresa.profile.journey;

import java.time.Instant;

/**
 * The first and last interaction with one signal in one hour.
 *
 * @param hour hours since 1970-01-01T00:00Z
 */
public record Hour(long hour, Signal signal, Span span) {

    private static final long SECONDS = 3600;

    static long of(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** Latest hour first, then by signal. */
    static int latestFirst(Hour one, Hour other) {
        int hours = Long.compare(other.hour, one.hour);
        return hours != 0 ? hours : one.signal.compareTo(other.signal);
    }

    Hour merge(Hour other) {
        return new Hour(hour, signal, span.merge(other.span));
    }
}
