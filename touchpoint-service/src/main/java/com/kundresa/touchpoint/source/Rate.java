package com.kundresa.touchpoint.source;

/**
 * How much a source may send.
 *
 * @param eventsPerSecond in the long run, from 1 to 1,000,000
 * @param burst events at once after a pause, from 1 to 1,000,000
 */
public record Rate(int eventsPerSecond, int burst) {

    private static final int MOST = 1_000_000;

    /**
     * @throws IllegalArgumentException where one of them is out of range
     */
    public Rate {
        if (eventsPerSecond < 1 || eventsPerSecond > MOST || burst < 1 || burst > MOST) {
            throw new IllegalArgumentException(
                    "A rate and its burst are from 1 to %d events".formatted(MOST));
        }
    }
}
