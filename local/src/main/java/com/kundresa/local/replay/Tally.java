package com.kundresa.local.replay;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts by words, in the order of the first mention. */
final class Tally {
    private final Map<String, Long> counts = new LinkedHashMap<>();

    void add(String words, long more) {
        if (more > 0) {
            counts.merge(words, more, Long::sum);
        }
    }

    Map<String, Long> counts() {
        return counts;
    }
}
