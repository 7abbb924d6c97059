package com.kundresa.profile.likeness;

import java.util.List;
import java.util.stream.Collectors;

/** Two persons beside each other: a degree for each field, in the order of the fields. */
public record Comparison(List<Degree> degrees) {

    public Comparison {
        degrees = List.copyOf(degrees);
    }

    /** One sign a field; {@link #of} reads it. */
    public String signs() {
        return degrees.stream()
                .map(degree -> String.valueOf(degree.sign()))
                .collect(Collectors.joining());
    }

    /**
     * The comparison that {@link #signs} wrote.
     *
     * @throws IllegalArgumentException where a sign is none
     */
    public static Comparison of(String signs) {
        return new Comparison(signs.chars().mapToObj(sign -> Degree.of((char) sign)).toList());
    }
}
