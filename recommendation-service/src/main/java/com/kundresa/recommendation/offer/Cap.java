package com.kundresa.recommendation.offer;

/**
 * How often at most within a rolling window of time, counted over all channels and placements.
 *
 * @param most times, 1 to 100
 * @param hours length of the window, 1 to 2160, which are 90 days
 */
public record Cap(int most, int hours) {

    /** The longest window, in hours. */
    public static final int LONGEST_HOURS = 2160;

    public Cap {
        if (most < 1 || most > 100) {
            throw new IllegalArgumentException("A cap's most lies between 1 and 100");
        }
        if (hours < 1 || hours > LONGEST_HOURS) {
            throw new IllegalArgumentException("A cap's hours lie between 1 and " + LONGEST_HOURS);
        }
    }
}
