package com.kundresa.touchpoint.payload;

import java.util.Locale;

/** Why an item of a readable body cannot be taken as data. */
public enum Fault {
    TOO_LARGE,
    TOO_DEEP,
    TOO_MANY_VALUES,
    NUMBER_OUT_OF_RANGE,
    NUL_CHARACTER,
    LONE_SURROGATE,
    DUPLICATE_FIELD,
    NOT_AN_OBJECT;

    /** In words, such as {@code too deep}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
