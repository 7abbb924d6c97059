package com.kundresa.touchpoint.interaction;

import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads a time as senders write it: ISO 8601 with or without an offset (then UTC), a date, or
 * milliseconds.
 */
public final class Moments {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Moments() {}

    /** Empty where it is no time between 1970 and 2200. */
    public static Optional<Instant> read(Value value) {
        Optional<Instant> time =
                switch (value) {
                    case Value.Text(String text) -> parse(text.strip());
                    case Value.Numeric(BigDecimal millis) -> millis(millis);
                    case Value.Flag _, Value.Nothing _, Value.Items _, Fields _ -> Optional.empty();
                };
        return time.filter(at -> !at.isBefore(EARLIEST) && at.isBefore(LATEST));
    }

    private static Optional<Instant> millis(BigDecimal millis) {
        boolean plausible =
                millis.signum() >= 0 && millis.compareTo(BigDecimal.valueOf(1L << 44)) < 0;
        return plausible ? Optional.of(Instant.ofEpochMilli(millis.longValue())) : Optional.empty();
    }

    private static Optional<Instant> parse(String text) {
        Optional<Instant> usual = UtcTime.read(text);
        return usual.isPresent() ? usual : parseOther(text);
    }

    private static Optional<Instant> parseOther(String text) {
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            withT(text), OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof OffsetDateTime offset
                            ? offset.toInstant()
                            : LocalDateTime.from(time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notADateWithTime) {
            return date(text);
        }
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static String withT(String text) {
        boolean spaced = text.length() > 10 && text.charAt(10) == ' ';
        return spaced ? text.substring(0, 10) + 'T' + text.substring(11) : text;
    }
}
