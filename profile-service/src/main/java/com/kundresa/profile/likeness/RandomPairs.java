package com.kundresa.profile.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs as good as chance's, and the same each time: everyone with others far off. */
public final class RandomPairs {
    private static final long STRIDE = 7_919;

    private RandomPairs() {}

    /**
     * How often each comparison is met among them.
     *
     * @param most how many pairs are compared
     */
    public static Map<Comparison, Long> among(List<Person> persons, Likeness likeness, int most) {
        int size = persons.size();
        Map<Comparison, Long> times = new HashMap<>();
        for (int i = 0; i < most && size > 1; i++) {
            int one = i % size;
            int other = (int) ((one + 1 + (i + 1L) * STRIDE % (size - 1)) % size);
            times.merge(likeness.compare(persons.get(one), persons.get(other)), 1L, Long::sum);
        }
        return times;
    }
}
