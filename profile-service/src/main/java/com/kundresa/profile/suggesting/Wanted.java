package com.kundresa.profile.suggesting;

import com.kundresa.profile.likeness.Field;
import java.util.List;

/**
 * What is to be suggested.
 *
 * @param fields that customers are compared by
 * @param atLeast probability from 0 to 1
 * @param most pairs, the best first
 */
public record Wanted(List<Field> fields, double atLeast, int most) {
    public Wanted {
        fields = List.copyOf(fields);
    }
}
