package com.kundresa.profile.touch;

import java.time.Instant;
import java.util.UUID;

/**
 * The place of an interaction in the one order that everything here uses: by the time it happened,
 * then by its id.
 *
 * @param at when it happened, in milliseconds
 * @param id the interaction's id
 */
public record Stamp(Instant at, UUID id) implements Comparable<Stamp> {

    @Override
    public int compareTo(Stamp other) {
        int time = at.compareTo(other.at);
        return time != 0 ? time : Ids.compare(id, other.id);
    }

    /** True where this one comes after the other. */
    public boolean after(Stamp other) {
        return compareTo(other) > 0;
    }

    /** The later of two. */
    public static Stamp later(Stamp a, Stamp b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** The earlier of two. */
    public static Stamp earlier(Stamp a, Stamp b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
