package com.kundresa.touchpoint.interaction;

import java.util.Currency;
import java.util.List;

/**
 * An order, or what of it was given back.
 *
 * @param totalMinor in minor units of the currency, 0 or more
 */
public record Sale(String orderId, Currency currency, long totalMinor, List<Line> lines) {

    public Sale {
        lines = List.copyOf(lines);
    }
}
