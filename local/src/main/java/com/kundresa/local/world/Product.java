package com.kundresa.local.world;

import com.kundresa.local.message.Line;
import java.math.BigDecimal;

/**
 * A product of the sample shop.
 *
 * @param sekMinor price of one piece in öre
 * @param dkkMinor price of one piece in Danish øre
 */
public record Product(String id, String name, String category, long sekMinor, long dkkMinor) {

    /**
     * @param currency SEK or DKK
     */
    public long priceMinor(String currency) {
        return switch (currency) {
            case "SEK" -> sekMinor;
            case "DKK" -> dkkMinor;
            default -> throw new IllegalArgumentException("no price in " + currency);
        };
    }

    public Line line(int quantity, String currency) {
        BigDecimal price = BigDecimal.valueOf(priceMinor(currency), 2);
        return new Line(id, name, category, quantity, price);
    }
}
