package com.kundresa.profile.announcing;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A listener's place in the topic of changes: for each partition the offset of the record that
 * comes next.
 */
public record Position(Map<Integer, Long> next) {
    private static final int MOST_PARTITIONS = 1_000;
    private static final int LONGEST = 20_000;

    public Position {
        next = Map.copyOf(next);
    }

    /** As text for the id of an event: offsets in the order of the partitions. */
    public String encode() {
        return new TreeMap<>(next)
                .values().stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** The position that {@link #encode} wrote, or nothing where the text is none of ours. */
    public static Optional<Position> decode(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            long[] offsets =
                    Arrays.stream(text.split("\\.", MOST_PARTITIONS))
                            .mapToLong(Long::parseLong)
                            .toArray();
            return Optional.of(
                    new Position(
                            IntStream.range(0, offsets.length)
                                    .boxed()
                                    .collect(Collectors.toMap(p -> p, p -> offsets[p]))));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /** The place behind one more record. */
    Position behind(int partition, long offset) {
        Map<Integer, Long> moved = new TreeMap<>(next);
        moved.put(partition, offset + 1);
        return new Position(moved);
    }

    /** Whether this record comes at this place or later. */
    boolean isBefore(int partition, long offset) {
        return offset >= next.getOrDefault(partition, 0L);
    }
}
