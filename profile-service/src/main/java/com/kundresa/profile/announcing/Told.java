package com.kundresa.profile.announcing;

/** One thing that a listener is told, with the place behind it. */
public sealed interface Told {
    /** From here the listener can go on. */
    Position position();

    /** A customer changed. */
    record Changed(Notice notice, int partition, long offset, Position position) implements Told {}

    /** More has changed than is remembered: whoever listens must read what it shows afresh. */
    record Resync(Position position) implements Told {}
}
