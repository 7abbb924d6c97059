package com.kundresa.recommendation.push;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When nothing is sent: from (included) until (not included) by the clock of a place; over midnight
 * where {@code from} is the later one.
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    public QuietHours {
        if (from == null || until == null || zone == null || from.equals(until)) {
            throw new IllegalArgumentException(
                    "quietHours has from and until, which differ, and a zone such as"
                            + " Europe/Stockholm");
        }
    }

    /** When the quiet that holds at a moment ends; empty where none holds. */
    public Optional<Instant> endAfter(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (!isQuiet(time)) {
            return Optional.empty();
        }
        ZonedDateTime end = local.with(until);
        return Optional.of((end.isAfter(local) ? end : end.plusDays(1).with(until)).toInstant());
    }

    private boolean isQuiet(LocalTime time) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeUntil = time.isBefore(until);
        return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
    }
}
