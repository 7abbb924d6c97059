package com.kundresa.profile.likeness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two persons field by field; each comparison is one of a few degrees. */
final class Likeness {

    /** One of the two is not known: says nothing. */
    static final int UNKNOWN = -1;

    /** From different to equal. */
    static final int DEGREES = 4;

    private static final int EQUAL = 3;
    private static final int ALIKE = 2;
    private static final int SOMEWHAT = 1;
    private static final int DIFFERENT = 0;
    private static final double ALIKE_FROM = 0.92;
    private static final double SOMEWHAT_FROM = 0.8;
    private static final int YEAR = 4;

    private final List<Field> fields;
    private final Resemblance resemblance;

    Likeness(List<Field> fields, Resemblance resemblance) {
        this.fields = fields;
        this.resemblance = resemblance;
    }

    /** The degree of each field. */
    int[] compare(Person one, Person other) {
        int[] degrees = new int[fields.size()];
        for (int i = 0; i < degrees.length; i++) {
            degrees[i] = degree(fields.get(i).kind(), one.value(i), other.value(i));
        }
        return degrees;
    }

    private int degree(Field.Kind kind, @Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        if (one.equals(other)) {
            return EQUAL;
        }
        return switch (kind) {
            case NAME -> words(resemblance.ofWords(one, other));
            case DATE -> date(one, other);
            case CODE -> slips(resemblance.slips(one, other));
        };
    }

    private static int words(double resemblance) {
        if (resemblance >= ALIKE_FROM) {
            return ALIKE;
        }
        return resemblance >= SOMEWHAT_FROM ? SOMEWHAT : DIFFERENT;
    }

    private int date(String one, String other) {
        if (resemblance.slips(one, other) == 1) {
            return ALIKE;
        }
        boolean years = one.length() > YEAR && other.startsWith(one.substring(0, YEAR));
        return years ? SOMEWHAT : DIFFERENT;
    }

    private static int slips(int slips) {
        if (slips == 1) {
            return ALIKE;
        }
        return slips == 2 ? SOMEWHAT : DIFFERENT;
    }
}
