package com.kundresa.profile.likeness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two persons field by field; each comparison is one of a few degrees. */
public final class Likeness {
    private static final double ALIKE_FROM = 0.92;
    private static final double SOMEWHAT_FROM = 0.8;
    private static final int YEAR = 4;

    private final List<Field> fields;
    private final Resemblance resemblance;

    public Likeness(List<Field> fields, Resemblance resemblance) {
        this.fields = List.copyOf(fields);
        this.resemblance = resemblance;
    }

    /** The degree of each field. */
    public Comparison compare(Person one, Person other) {
        List<Degree> degrees = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            degrees.add(degree(fields.get(i).kind(), one.value(i), other.value(i)));
        }
        return new Comparison(degrees);
    }

    private Degree degree(Field.Kind kind, @Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Degree.UNKNOWN;
        }
        if (one.equals(other)) {
            return Degree.EQUAL;
        }
        return switch (kind) {
            case NAME -> words(resemblance.ofWords(one, other));
            case DATE -> date(one, other);
            case CODE -> slips(resemblance.slips(one, other));
        };
    }

    private static Degree words(double resemblance) {
        if (resemblance >= ALIKE_FROM) {
            return Degree.ALIKE;
        }
        return resemblance >= SOMEWHAT_FROM ? Degree.SOMEWHAT : Degree.DIFFERENT;
    }

    private Degree date(String one, String other) {
        if (resemblance.slips(one, other) == 1) {
            return Degree.ALIKE;
        }
        boolean years = one.length() > YEAR && other.startsWith(one.substring(0, YEAR));
        return years ? Degree.SOMEWHAT : Degree.DIFFERENT;
    }

    private static Degree slips(int slips) {
        if (slips == 1) {
            return Degree.ALIKE;
        }
        return slips == 2 ? Degree.SOMEWHAT : Degree.DIFFERENT;
    }
}
