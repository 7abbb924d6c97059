package com.kundresa.touchpoint.interaction;

import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes typed values out of an object; what is missing or malformed becomes an objection. */
public record Form(Fields fields, Objections objections) {

    /** A text that must be there; the empty text after an objection. */
    public String required(String name, int longest) {
        return fields.text(name)
                .map(text -> notLonger(name, text, longest))
                .orElseGet(() -> {
                    objections.raise(
                            fields.said(name).isEmpty() || fields.get(name) instanceof Value.Text
                                    ? Reason.FIELD_MISSING
                                    : Reason.FIELD_MALFORMED,
                            "Say \"%s\" as a text that is not empty.".formatted(name));
                    return "";
                });
    }

    /** The first of these texts that is there. */
    public @Nullable String optional(String... names) {
        return fields.text(names).orElse(null);
    }

    /** A text as it was written, spaces and line breaks included. */
    public @Nullable String verbatim(String name) {
        return fields.get(name) instanceof Value.Text(String text) && !text.isBlank() ? text : null;
    }

    /** One of the constants of an enum that must be there; the first of them after an objection. */
    public <E extends Enum<E>> E requiredChoice(String name, Class<E> choices) {
        if (fields.said(name).isEmpty()) {
            objections.raise(Reason.FIELD_MISSING, "Say \"%s\".".formatted(name));
        }
        E choice = choice(name, choices);
        return choice == null ? choices.getEnumConstants()[0] : choice;
    }

    /** A time that must be there. */
    public @Nullable Instant requiredTime(String name) {
        if (fields.said(name).isEmpty()) {
            objections.raise(Reason.FIELD_MISSING, "Say \"%s\".".formatted(name));
        }
        return time(name);
    }

    /** One of the constants of an enum, in lower case; null where nothing is said. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
        Optional<Value> said = fields.said(name);
        if (said.isEmpty()) {
            return null;
        }
        String wanted = said.get().asText().orElse("").toUpperCase(Locale.ROOT);
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(wanted)) {
                return choice;
            }
        }
        objections.raise(
                Reason.FIELD_MALFORMED,
                "Say \"%s\" as one of %s."
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        Arrays.stream(choices.getEnumConstants())
                                                .map(choice ->
                                                        choice.name().toLowerCase(Locale.ROOT))
                                                .toList())));
        return null;
    }

    /** The first of these times that is there. */
    public @Nullable Instant time(String... names) {
        for (String name : names) {
            Optional<Value> said = fields.said(name);
            if (said.isPresent()) {
                return Moments.read(said.get())
                        .orElseGet(() -> {
                            objections.raise(
                                    Reason.TIME_UNREADABLE,
                                    ("Write \"%s\" in ISO 8601 such as 2026-11-01T10:00:00Z,"
                                                    + " between 1970 and 2200.")
                                            .formatted(name));
                            return null;
                        });
            }
        }
        return null;
    }

    /** The first of these amounts that is there, exact. */
    public @Nullable BigDecimal amount(String... names) {
        for (String name : names) {
            Optional<Value> said = fields.said(name);
            if (said.isPresent()) {
                Optional<BigDecimal> amount = Amounts.read(said.get());
                if (amount.isEmpty()) {
                    objections.raise(
                            Reason.AMOUNT_UNREADABLE,
                            "Write \"%s\" as a number with a decimal point.".formatted(name));
                }
                return amount.orElse(null);
            }
        }
        return null;
    }

    /** The currency under this name; null where nothing is said or it is unknown. */
    public @Nullable Currency currency(String name) {
        String code = optional(name);
        if (code == null) {
            return null;
        }
        Optional<Currency> currency = Money.currency(code);
        if (currency.isEmpty()) {
            objections.raise(
                    Reason.CURRENCY_UNKNOWN,
                    "Say \"%s\" as a code of ISO 4217 such as SEK.".formatted(name));
        }
        return currency.orElse(null);
    }

    /** Seconds since 1970, whole or with a fraction; null where nothing is said. */
    public @Nullable Instant seconds(String name) {
        BigDecimal seconds = amount(name);
        if (seconds == null) {
            return null;
        }
        return Moments.read(new Value.Numeric(seconds.movePointRight(3)))
                .orElseGet(() -> {
                    objections.raise(
                            Reason.TIME_UNREADABLE,
                            "Write \"%s\" in seconds since 1970.".formatted(name));
                    return null;
                });
    }

    /** The object under this name with the same objections; empty where there is none. */
    public Form within(String name) {
        return new Form(fields.fields(name), objections);
    }

    /** Whether {@code true} is said. */
    public boolean flag(String name) {
        return fields.get(name) instanceof Value.Flag(boolean flag) && flag;
    }

    /** An object or nothing; anything else is an objection. */
    public Fields object(String name) {
        Optional<Value> said = fields.said(name);
        if (said.isPresent() && !(said.get() instanceof Fields)) {
            objections.raise(Reason.FIELD_MALFORMED, "Say \"%s\" as an object.".formatted(name));
        }
        return fields.fields(name);
    }

    private String notLonger(String name, String text, int longest) {
        if (text.length() > longest) {
            objections.raise(
                    Reason.FIELD_TOO_LONG,
                    "Say \"%s\" with at most %d characters.".formatted(name, longest));
        }
        return text;
    }
}
