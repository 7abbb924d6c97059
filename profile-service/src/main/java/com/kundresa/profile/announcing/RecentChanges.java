package com.kundresa.profile.announcing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The newest changes that this pod has heard of, so that a listener whose line broke can go on
 * where it was, at whichever pod: all pods hear all changes at the same offsets. What is older than
 * what is remembered is not made up: the listener is told to read afresh. Not thread-safe.
 */
final class RecentChanges {
    private final int most;
    private final Deque<Told.Changed> changes = new ArrayDeque<>();
    private final Map<Integer, Long> remembered = new TreeMap<>();
    private Position position = new Position(Map.of());

    /**
     * @param most how many are remembered
     */
    RecentChanges(int most) {
        this.most = most;
    }

    /** From here on a partition is heard. */
    void begin(int partition, long offset) {
        remembered.putIfAbsent(partition, offset);
        if (!position.next().containsKey(partition)) {
            position = position.behind(partition, offset - 1);
        }
    }

    Told.Changed add(int partition, long offset, Notice notice) {
        begin(partition, offset);
        position = position.behind(partition, offset);
        Told.Changed told = new Told.Changed(notice, partition, offset, position);
        changes.addLast(told);
        if (changes.size() > most) {
            Told.Changed forgotten = changes.removeFirst();
            remembered.put(forgotten.partition(), forgotten.offset() + 1);
        }
        return told;
    }

    Position position() {
        return position;
    }

    /** What came at this place or later; nothing where some of that is forgotten. */
    Optional<List<Told.Changed>> since(Position place) {
        boolean all =
                place.next().keySet().equals(remembered.keySet())
                        && remembered.entrySet().stream()
                                .allMatch(from ->
                                        place.next().getOrDefault(from.getKey(), 0L)
                                                >= from.getValue());
        return all
                ? Optional.of(
                        changes.stream()
                                .filter(told -> place.isBefore(told.partition(), told.offset()))
                                .toList())
                : Optional.empty();
    }
}
