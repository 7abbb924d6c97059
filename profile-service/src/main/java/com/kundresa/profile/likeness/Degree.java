package com.kundresa.profile.likeness;

/** How much two values of one field resemble each other; the words are those of the API. */
public enum Degree {
    /** One of the two is not known: says nothing. */
    UNKNOWN('?'),
    DIFFERENT('-'),
    SOMEWHAT('~'),
    ALIKE('+'),
    EQUAL('=');

    /** From different to equal. */
    static final int KNOWN = 4;

    private final char sign;

    Degree(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    /** From 0, different, to 3, equal. */
    int rank() {
        return ordinal() - 1;
    }

    static Degree of(char sign) {
        for (Degree degree : values()) {
            if (degree.sign == sign) {
                return degree;
            }
        }
        throw new IllegalArgumentException("A comparison is written with ?-~+= only");
    }
}
