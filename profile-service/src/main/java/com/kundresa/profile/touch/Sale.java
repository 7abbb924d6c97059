package com.kundresa.profile.touch;

import java.util.List;

/**
 * An order, or what was given back of one.
 *
 * @param currency ISO 4217 code
 * @param totalMinor in minor units of the currency, never negative
 */
public record Sale(String orderId, String currency, long totalMinor, List<Line> lines) {

    public Sale {
        lines = List.copyOf(lines);
    }

    /** Pieces of all lines. */
    public long pieces() {
        long sum = 0;
        for (Line line : lines) {
            sum += line.quantity();
        }
        return sum;
    }
}
