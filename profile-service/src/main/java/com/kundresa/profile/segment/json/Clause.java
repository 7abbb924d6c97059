package com.kundresa.profile.segment.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.profile.customer.Window;
import com.kundresa.profile.segment.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of one clause, read strictly: what nobody asked for is a mistake of the writer. */
final class Clause {
    private static final int LONGEST_TEXT = 250;

    private final String kind;
    private final JsonNode fields;

    Clause(String kind, JsonNode fields, Set<String> allowed) {
        this.kind = kind;
        this.fields = fields;
        if (!fields.isObject()) {
            throw new Unreadable("`" + kind + "` takes an object");
        }
        for (var field : fields.properties()) {
            if (!allowed.contains(field.getKey())) {
                throw new Unreadable(
                        "`" + kind + "` takes " + new TreeSet<>(allowed) + " and nothing else");
            }
        }
    }

    /** Why a rule cannot be read; never leaves this package. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why, null, false, false);
        }
    }

    String text(String field) {
        String text = textOrNothing(field);
        if (text == null) {
            throw new Unreadable("`" + kind + "` needs `" + field + '`');
        }
        return text;
    }

    @Nullable String textOrNothing(String field) {
        JsonNode value = fields.get(field);
        if (value == null) {
            return null;
        }
        String text = value.textValue();
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new Unreadable(
                    "`" + field + "` of `" + kind + "` is a text of 1 to 250 characters");
        }
        return text;
    }

    boolean flag(String field, boolean otherwise) {
        JsonNode value = fields.get(field);
        if (value != null && !value.isBoolean()) {
            throw new Unreadable("`" + field + "` of `" + kind + "` is true or false");
        }
        return value == null ? otherwise : value.booleanValue();
    }

    @Nullable JsonNode get(String field) {
        return fields.get(field);
    }

    boolean has(String field) {
        return fields.has(field);
    }

    @Nullable BigDecimal decimal(String field) {
        JsonNode value = fields.get(field);
        if (value != null && !value.isNumber()) {
            throw new Unreadable("`" + field + "` of `" + kind + "` is a number");
        }
        return value == null ? null : value.decimalValue();
    }

    /** From {@code atLeast} and {@code atMost}. */
    Range range() {
        return new Range(whole("atLeast"), whole("atMost"));
    }

    /** From {@code lastDays} and {@code skipDays}; without them, all days. */
    Window window() {
        Long days = whole("lastDays");
        Long skipped = whole("skipDays");
        if (days == null && skipped == null) {
            return Window.EVER;
        }
        if (days == null) {
            throw new Unreadable("`skipDays` goes with `lastDays`");
        }
        int counted = days == 0 ? -1 : bounded(days);
        return new Window(counted, skipped == null ? 0 : bounded(skipped));
    }

    @Nullable Duration duration(String field) {
        String text = textOrNothing(field);
        if (text == null) {
            return null;
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unreadable(
                    "`"
                            + field
                            + "` of `"
                            + kind
                            + "` is a duration of ISO 8601, such as P14D or PT1H");
        }
    }

    private @Nullable Long whole(String field) {
        JsonNode value = fields.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Unreadable("`" + field + "` of `" + kind + "` is a whole number");
        }
        return value.longValue();
    }

    private static int bounded(long days) {
        return (int) Math.clamp(days, -1, Window.MOST_DAYS + 1L);
    }
}
