package com.kundresa.profile.likeness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person, by the fields of the comparison, in their order.
 *
 * @param values lower case; empty where nothing is known
 */
public record Person(String id, List<String> values) {

    public Person {
        values = List.copyOf(values);
    }

    @Nullable String value(int field) {
        String value = values.get(field);
        return value.isEmpty() ? null : value;
    }
}
