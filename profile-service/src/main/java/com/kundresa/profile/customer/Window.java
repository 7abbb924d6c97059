package com.kundresa.profile.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Whole days (UTC), counted back from today, which is the first of them unless some are skipped. So
 * an answer changes by time alone at midnight only.
 *
 * @param days how many, from 1 to {@link #MOST_DAYS}; 0 for all days there are
 * @param skipped how many of the newest days do not count; 0 with all days
 */
public record Window(int days, int skipped) {

    public static final int MOST_DAYS = 3660;

    /** All days there are. */
    public static final Window EVER = new Window(0, 0);

    /**
     * @throws IllegalArgumentException where there is no such window
     */
    public Window {
        boolean ever = days == 0 && skipped == 0;
        boolean some = days >= 1 && days <= MOST_DAYS && skipped >= 0 && skipped <= MOST_DAYS;
        if (!ever && !some) {
            throw new IllegalArgumentException("A window has 1 to " + MOST_DAYS + " days");
        }
    }

    /** Today and the days before it, so many in all. */
    public static Window last(int days) {
        return new Window(days, 0);
    }

    /** Whether all days count. */
    public boolean isEver() {
        return days == 0;
    }

    /** Whether a day counts. What is dated later than today counts as today does. */
    public boolean covers(LocalDate day, LocalDate today) {
        return isEver()
                || (day.isAfter(today.minusDays((long) days + skipped))
                        && (skipped == 0 || !day.isAfter(today.minusDays(skipped))));
    }

    /** When a day next begins or ceases to count, by time alone. */
    public Optional<Instant> nextTurn(LocalDate day, Instant now) {
        if (isEver()) {
            return Optional.empty();
        }
        Instant enters = start(day.plusDays(skipped));
        if (skipped > 0 && enters.isAfter(now)) {
            return Optional.of(enters);
        }
        Instant leaves = start(day.plusDays((long) days + skipped));
        return leaves.isAfter(now) ? Optional.of(leaves) : Optional.empty();
    }

    /** Whether it reaches back to days before or at this one. */
    public boolean reaches(LocalDate day, LocalDate today) {
        return isEver() || !today.minusDays((long) days + skipped - 1).isAfter(day);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
