package com.kundresa.profile.touch.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.profile.touch.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One object of a message, read field by field. */
record Part(JsonNode node, String path) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** A field that makes the message unprocessable. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final String reason;

        Malformed(String code, String reason) {
            super(reason, null, false, false);
            this.code = code;
            this.reason = reason;
        }

        String code() {
            return code;
        }

        String reason() {
            return reason;
        }
    }

    Malformed invalid(String field, String wanted) {
        return new Malformed("field-invalid", path + field + " must be " + wanted);
    }

    private Malformed missing(String field) {
        return new Malformed("field-missing", path + field + " is missing");
    }

    @Nullable Part optional(String field) {
        JsonNode value = node.get(field);
        return value != null && value.isObject() ? new Part(value, path + field + ".") : null;
    }

    Part required(String field) throws Malformed {
        Part part = optional(field);
        if (part == null) {
            throw missing(field);
        }
        return part;
    }

    List<Part> list(String field, int most) throws Malformed {
        JsonNode values = node.get(field);
        if (values == null || values.isNull()) {
            return List.of();
        }
        if (!values.isArray()) {
            throw invalid(field, "a list");
        }
        List<Part> parts = new ArrayList<>(Math.min(most, values.size()));
        for (int i = 0; i < values.size() && parts.size() < most; i++) {
            if (!values.get(i).isObject()) {
                throw invalid(field, "a list of objects");
            }
            parts.add(new Part(values.get(i), path + field + "[" + i + "]."));
        }
        return parts;
    }

    /** The named values of an object, without those whose names are empty or too long. */
    void each(String field, int most, int longestName, BiConsumer<String, JsonNode> use) {
        JsonNode values = node.get(field);
        if (values == null || !values.isObject()) {
            return;
        }
        int used = 0;
        for (Map.Entry<String, JsonNode> entry : values.properties()) {
            String name = Texts.clean(entry.getKey(), Integer.MAX_VALUE);
            if (!name.isEmpty() && name.length() <= longestName && used++ < most) {
                use.accept(name, entry.getValue());
            }
        }
    }

    @Nullable String rawText(String field) {
        JsonNode value = node.get(field);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    @Nullable String text(String field, int longest) {
        String text = rawText(field);
        return text == null || text.isEmpty() ? null : Texts.clean(text, longest);
    }

    String requiredText(String field, int longest) throws Malformed {
        String text = text(field, Integer.MAX_VALUE);
        if (text == null) {
            throw missing(field);
        }
        if (text.length() > longest) {
            throw invalid(field, "at most " + longest + " characters long");
        }
        return text;
    }

    String word(String field) throws Malformed {
        String word = requiredText(field, 60);
        if (!WORD.matcher(word).matches()) {
            throw invalid(field, "a word in lower case");
        }
        return word;
    }

    @Nullable String currency(String field) {
        String currency = text(field, 3);
        return currency != null && CURRENCY.matcher(currency).matches() ? currency : null;
    }

    String requiredCurrency(String field) throws Malformed {
        String currency = currency(field);
        if (currency == null) {
            throw invalid(field, "a currency of three capital letters");
        }
        return currency;
    }

    boolean flag(String field) {
        JsonNode value = node.get(field);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    Long whole(String field, long least, long most) throws Malformed {
        Long whole = wholeOrNothing(field);
        if (whole == null || whole < least || whole > most) {
            throw invalid(field, "a whole number from " + least + " to " + most);
        }
        return whole;
    }

    @Nullable Long wholeOrNothing(String field) {
        JsonNode value = node.get(field);
        return value != null && value.isIntegralNumber() && value.canConvertToLong()
                ? Long.valueOf(value.longValue())
                : null;
    }

    UUID uuid(String field) throws Malformed {
        String text = requiredText(field, 36);
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equals(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            throw invalid(field, "a UUID");
        }
        throw invalid(field, "a UUID");
    }

    Instant time(String field) throws Malformed {
        String text = requiredText(field, 40);
        try {
            Instant time = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
            if (!time.isBefore(EARLIEST) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw invalid(field, "a time as RFC 3339 writes it");
        }
        throw invalid(field, "between the years 1900 and 9999");
    }
}
