package com.kundresa.touchpoint.interaction;

import java.util.Locale;

/** Why an event is refused: the stable types of docs/reference/problems-touchpoint.md. */
public enum Reason {
    EVENT_TOO_LARGE("Event exceeds 32 KB", 413),
    RECEIPT_TOO_LARGE("Receipt or webhook exceeds 512 KB", 413),
    NOT_AN_OBJECT("Event is not a JSON object", 400),
    TOO_DEEP("Event is nested too deeply", 400),
    TOO_MANY_VALUES("Event has too many values", 400),
    NUMBER_OUT_OF_RANGE("Number is too long or too large", 400),
    NUL_CHARACTER("Text holds a NUL character", 400),
    LONE_SURROGATE("Text holds half a character", 400),
    DUPLICATE_FIELD("Field is said twice", 400),
    CLOUD_EVENT_INVALID("Not a valid CloudEvent", 400),
    DATA_NOT_JSON("Data is not JSON", 415),
    UNKNOWN_CALL("Type of call is unknown", 400),
    FIELD_MISSING("Field is missing", 400),
    FIELD_MALFORMED("Field has the wrong form", 400),
    FIELD_TOO_LONG("Field is too long", 400),
    NO_IDENTIFIER("Nobody is identified", 400),
    TOO_MANY_IDENTIFIERS("Too many identifiers", 400),
    TOO_MANY_TRAITS("Too many traits", 400),
    TOO_MANY_LINES("Too many products", 400),
    TIME_UNREADABLE("Time cannot be read", 400),
    AMOUNT_UNREADABLE("Amount cannot be read", 400),
    AMOUNT_MISSING("Amount is missing", 400),
    NEGATIVE_PRICE("Price is negative", 400),
    NEGATIVE_TOTAL("Total is negative", 400),
    QUANTITY_UNREADABLE("Quantity cannot be read", 400),
    CURRENCY_UNKNOWN("Currency is unknown", 400),
    SCORE_OUT_OF_RANGE("Score is out of range", 400),
    SCHEMA_VIOLATION("Event does not fit its schema", 400);

    private final String title;
    private final int status;

    Reason(String title, int status) {
        this.title = title;
        this.status = status;
    }

    public String title() {
        return title;
    }

    /** The HTTP status that says the same. */
    public int status() {
        return status;
    }

    /** In lower case with hyphens, such as {@code no-identifier}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
