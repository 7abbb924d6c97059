package com.kundresa.profile.customer;

import java.util.Locale;

/** What a computed trait makes of interactions. */
public enum Computation {
    /** How many interactions there were. */
    COUNT,
    /** All amounts together. */
    SUM,
    /** The smallest amount. */
    MIN,
    /** The largest amount. */
    MAX,
    /** What the earliest interaction said. */
    FIRST,
    /** What the latest interaction said. */
    LAST,
    /** What was said most often. */
    MOST_FREQUENT,
    /** How many different things were said. */
    DISTINCT;

    /** In lower case with hyphens, such as {@code most-frequent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The one that is written so.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Computation named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it needs amounts. */
    public boolean isOfAmounts() {
        return switch (this) {
            case SUM, MIN, MAX -> true;
            case COUNT, FIRST, LAST, MOST_FREQUENT, DISTINCT -> false;
        };
    }
}
