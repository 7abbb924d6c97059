package com.kundresa.recommendation.push;

import com.kundresa.recommendation.customer.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One customer as the seasons pass: tells the state after each thing that happens. */
final class Journey {

    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    final UUID id;
    private long version;
    private String phase = "information";
    private Instant phaseSince = START;
    private final Map<String, Instant> segments = new TreeMap<>();
    private @Nullable Instant cartChanged;
    private int carts;
    private @Nullable Instant orderedAt;
    private boolean hasCase;

    Journey(String name) {
        this.id = NodeId.of("user_id", name);
    }

    static Instant minute(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    /** Which cart lies there: 1 for the first; 0 where none does. */
    int cart() {
        return cartChanged == null ? 0 : carts;
    }

    String phase() {
        return phase;
    }

    Journey fills(long minute) {
        carts += cartChanged == null ? 1 : 0;
        cartChanged = minute(minute);
        return this;
    }

    Journey empties() {
        cartChanged = null;
        return this;
    }

    Journey orders(long minute) {
        cartChanged = null;
        orderedAt = minute(minute);
        return this;
    }

    Journey enters(String next, long minute) {
        if (!next.equals(phase)) {
            phase = next;
            phaseSince = minute(minute);
        }
        return this;
    }

    Journey joins(String segment, long minute) {
        segments.putIfAbsent(segment, minute(minute));
        return this;
    }

    Journey leaves(String segment) {
        segments.remove(segment);
        return this;
    }

    Journey complains() {
        hasCase = true;
        return this;
    }

    /** The next version. */
    Sighting told() {
        return told(version + 1);
    }

    Sighting told(long next) {
        version = next;
        return new Sighting(
                id, version, START, phase, phaseSince, segments, cartChanged, orderedAt, hasCase);
    }
}
