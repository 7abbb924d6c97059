package com.kundresa.profile.customer.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as the contracts write them: UTC with exactly three decimals. */
public final class TimeText {

    private static final int LENGTH = "2026-11-01T10:01:00.000Z".length();

    private TimeText() {}

    /** The time, cut to milliseconds. */
    public static String of(Instant time) {
        LocalDateTime local =
                LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        char[] text = new char[LENGTH];
        digits(text, 0, 4, local.getYear(), '-');
        digits(text, 5, 2, local.getMonthValue(), '-');
        digits(text, 8, 2, local.getDayOfMonth(), 'T');
        digits(text, 11, 2, local.getHour(), ':');
        digits(text, 14, 2, local.getMinute(), ':');
        digits(text, 17, 2, local.getSecond(), '.');
        digits(text, 20, 3, local.getNano() / 1_000_000, 'Z');
        return new String(text);
    }

    private static void digits(char[] text, int from, int count, int number, char after) {
        int rest = number;
        for (int place = from + count - 1; place >= from; place--) {
            text[place] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        text[from + count] = after;
    }
}
