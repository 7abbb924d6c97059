package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Stamp;
import java.time.Instant;

/**
 * A moment to look back at, in both of its times.
 *
 * <p>With {@code knownAt} alone one sees exactly what was answered then. With {@code asOf} alone
 * one sees what had happened by then as far as it is known today, late arrivals included.
 *
 * @param asOf what happened later is not seen
 * @param knownAt what became known later is not seen; an agent's decision is knowledge and counts
 *     from when it was taken, whatever {@code asOf} says
 */
public record Moment(Instant asOf, Instant knownAt) {

    /** Everything that has happened and is known. */
    public static final Moment LATEST = new Moment(Instant.MAX, Instant.MAX);

    /** What was answered at this time. */
    public static Moment answeredAt(Instant knownAt) {
        return new Moment(Instant.MAX, knownAt);
    }

    /** What had happened by this time, as far as it is known today. */
    public static Moment happenedBy(Instant asOf) {
        return new Moment(asOf, Instant.MAX);
    }

    /** When one looks: what depends on the time is as it was then. */
    public Instant time() {
        return asOf.isBefore(knownAt) ? asOf : knownAt;
    }

    boolean sees(Recorded recorded) {
        return !recorded.recordedAt().isAfter(knownAt)
                && !recorded.touch().occurredAt().isAfter(asOf);
    }

    boolean sees(Stamp decision) {
        return !decision.at().isAfter(knownAt);
    }
}
