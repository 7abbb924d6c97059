package com.kundresa.recommendation.timing;

/** Time that only passes; it says nothing about the time of day. */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since some moment, which is the same as long as the program runs. */
    long nanos();
}
