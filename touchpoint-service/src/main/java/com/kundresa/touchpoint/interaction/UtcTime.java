package com.kundresa.touchpoint.interaction;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Times in UTC as {@code 2026-11-01T10:00:00.000Z}: the form in which nearly all senders write them
 * and in which the contracts do. Every interaction has several, so they are read and written here
 * digit by digit; a general formatter takes a tenth of the whole work of an event.
 */
public final class UtcTime {

    private static final int SECONDS_END = 19;
    private static final int MOST_DIGITS = 9;
    private static final int[] POINTS = {4, 7, 10, 13, 16};
    private static final String MARKS = "--T::";
    private static final int NANOS_OF_MILLI = 1_000_000;

    private UtcTime() {}

    /** Empty for every other form, which may still be a time. */
    public static Optional<Instant> read(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END || text.charAt(end) != 'Z' || !marked(text)) {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, SECONDS_END);
        int nano = nanos(text, end);
        if ((year | month | day | hour | minute | second | nano) < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.of(year, month, day, hour, minute, second, nano)
                            .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** With milliseconds, for years 0 to 9999; what is finer is cut off. */
    public static String write(Instant time) {
        LocalDateTime at =
                LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        char[] text = new char[24];
        put(text, 0, 4, at.getYear());
        put(text, 5, 7, at.getMonthValue());
        put(text, 8, 10, at.getDayOfMonth());
        put(text, 11, 13, at.getHour());
        put(text, 14, 16, at.getMinute());
        put(text, 17, SECONDS_END, at.getSecond());
        put(text, 20, 23, at.getNano() / NANOS_OF_MILLI);
        for (int mark = 0; mark < POINTS.length; mark++) {
            text[POINTS[mark]] = MARKS.charAt(mark);
        }
        text[SECONDS_END] = '.';
        text[23] = 'Z';
        return new String(text);
    }

    private static boolean marked(String text) {
        for (int mark = 0; mark < POINTS.length; mark++) {
            if (text.charAt(POINTS[mark]) != MARKS.charAt(mark)) {
                return false;
            }
        }
        return true;
    }

    /** The number; negative where there is anything else than digits. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int nanos(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        int digits = end - SECONDS_END - 1;
        if (text.charAt(SECONDS_END) != '.' || digits < 1 || digits > MOST_DIGITS) {
            return -1;
        }
        int nanos = digits(text, SECONDS_END + 1, end);
        for (int missing = digits; missing < MOST_DIGITS && nanos > 0; missing++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static void put(char[] text, int from, int to, int number) {
        int rest = number;
        for (int at = to - 1; at >= from; at--) {
            text[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
