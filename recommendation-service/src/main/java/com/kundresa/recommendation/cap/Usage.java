package com.kundresa.recommendation.cap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a customer was given lately.
 *
 * @param known false where it could not be read; then nothing that is capped may be given
 * @param times counter to when something was counted under it, oldest first
 */
public record Usage(boolean known, Map<String, List<Instant>> times) {

    /** Nothing was given yet. */
    public static final Usage NONE = new Usage(true, Map.of());

    /** Nobody could say what was given. */
    public static final Usage UNKNOWN = new Usage(false, Map.of());

    public Usage {
        times = new TreeMap<>(times);
    }

    /** How often a counter was counted within the last hours before a moment. */
    public long within(String counter, int hours, Instant at) {
        Instant from = at.minus(Duration.ofHours(hours));
        return times.getOrDefault(counter, List.of()).stream()
                .filter(time -> time.isAfter(from))
                .count();
    }

    /** When a counter was counted last. */
    public Optional<Instant> last(String counter) {
        return times.getOrDefault(counter, List.of()).stream().max(Instant::compareTo);
    }
}
