package com.kundresa.profile.journey;

import com.kundresa.profile.touch.Stamp;

/** The first and the last of several interactions. */
public record Span(Stamp first, Stamp last) {

    /** Of one interaction. */
    public static Span of(Stamp stamp) {
        return new Span(stamp, stamp);
    }

    /** Of all interactions of both. */
    public Span merge(Span other) {
        return new Span(Stamp.earlier(first, other.first), Stamp.later(last, other.last));
    }
}
