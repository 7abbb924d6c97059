package com.kundresa.recommendation.basket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sale.
 *
 * @param customer null where the shop did not know who bought
 * @param products each once, in the order of the lines
 */
record Invoice(String id, Instant at, @Nullable String customer, List<String> products) {

    LocalDate day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
