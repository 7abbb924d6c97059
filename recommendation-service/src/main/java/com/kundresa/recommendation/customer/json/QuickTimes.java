package com.kundresa.recommendation.customer.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads days such as {@code 2026-11-22} and times such as {@code 2026-11-22T08:15:00.250Z} digit by
 * digit, a tenth of the work of a general formatter; a state holds hundreds. Whatever is written
 * otherwise is read as it always was.
 */
final class QuickTimes extends SimpleModule {

    @Serial private static final long serialVersionUID = 1;

    private static final String DAY = "0000-00-00";
    private static final String TIME = "0000-00-00T00:00:00.000Z";

    QuickTimes() {
        super("quick-times");
        addDeserializer(LocalDate.class, new Days());
        addDeserializer(Instant.class, new Times());
    }

    /** Null where it is not written that way, or is no day of the calendar. */
    static @Nullable LocalDate day(String text) {
        return isLike(DAY, text) ? dayOf(text) : null;
    }

    /** Null where it is not written that way, or is no time. */
    static @Nullable Instant time(String text) {
        if (!isLike(TIME, text)) {
            return null;
        }
        LocalDate day = dayOf(text);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        return day == null || hour > 23 || minute > 59 || second > 59
                ? null
                : Instant.ofEpochSecond(
                        day.toEpochDay() * 86_400 + hour * 3_600 + minute * 60 + second,
                        number(text, 20, 3) * 1_000_000L);
    }

    private static @Nullable LocalDate dayOf(String text) {
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean isLike(String pattern, String text) {
        if (text.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char wanted = pattern.charAt(i);
            char found = text.charAt(i);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static final class Days extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            LocalDate day = json.hasToken(JsonToken.VALUE_STRING) ? day(json.getText()) : null;
            return day != null ? day : LocalDateDeserializer.INSTANCE.deserialize(json, context);
        }
    }

    private static final class Times extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            Instant time = json.hasToken(JsonToken.VALUE_STRING) ? time(json.getText()) : null;
            return time != null ? time : InstantDeserializer.INSTANT.deserialize(json, context);
        }
    }
}
