package com.kundresa.recommendation.measuring.rest;

import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** From when (included) until when (not included) decisions are looked at. */
record Period(Instant from, Instant until) {

    private static final Duration USUAL = Duration.ofDays(28);
    private static final Duration LONGEST = Duration.ofDays(400);

    /**
     * As a client says it; the last 28 days where it says nothing.
     *
     * @throws RefusedException where it makes no sense
     */
    static Period read(@Nullable String from, @Nullable String until, Instant now) {
        Instant end = until == null ? now : instant("until", until);
        Instant start = from == null ? end.minus(USUAL) : instant("from", from);
        if (!start.isBefore(end) || start.plus(LONGEST).isBefore(end)) {
            throw new RefusedException(
                    Refusal.badField("from", "It lies before until, by at most 400 days."));
        }
        return new Period(start, end);
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException(
                    Refusal.badField(field, "It is a time in UTC such as 2026-11-01T00:00:00Z."));
        }
    }
}
