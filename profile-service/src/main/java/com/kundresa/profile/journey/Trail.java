package com.kundresa.profile.journey;

import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Touch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The track that a customer leaves in the journey: exactly the first and the last interaction of
 * each signal ever, and of each signal in each of the latest hours. Merging is commutative and
 * associative, since hours are dropped by their own order and never by what they hold. Within one
 * hour a return to the same signal shows at its last interaction.
 *
 * @param ever by signal
 * @param hours latest first, at most {@link #MOST_HOURS}
 */
public record Trail(Map<Signal, Span> ever, List<Hour> hours) {

    /** So many pairs of hour and signal are kept. */
    public static final int MOST_HOURS = 48;

    public static final Trail EMPTY = new Trail(Map.of(), List.of());

    public Trail {
        Map<Signal, Span> sorted = new EnumMap<>(Signal.class);
        sorted.putAll(ever);
        ever = Collections.unmodifiableMap(sorted);
        hours = List.copyOf(hours);
    }

    /** The track of one interaction. */
    public static Trail of(Touch touch) {
        Optional<Signal> signal = Signal.of(touch);
        if (signal.isEmpty()) {
            return EMPTY;
        }
        Span span = Span.of(touch.stamp());
        Hour hour = new Hour(Hour.of(touch.occurredAt()), signal.get(), span);
        return new Trail(Map.of(signal.get(), span), List.of(hour));
    }

    /** The last interaction that left a track. */
    public Optional<Stamp> last() {
        return ever.values().stream().map(Span::last).max(Stamp::compareTo);
    }

    /** Both together; commutative and associative. */
    public Trail merge(Trail other) {
        if (ever.isEmpty() || other.ever.isEmpty()) {
            return ever.isEmpty() ? other : this;
        }
        Map<Signal, Span> both = new EnumMap<>(Signal.class);
        both.putAll(ever);
        other.ever.forEach((signal, span) -> both.merge(signal, span, Span::merge));
        return new Trail(both, mergedHours(other.hours));
    }

    private List<Hour> mergedHours(List<Hour> others) {
        List<Hour> merged = new ArrayList<>(Math.min(MOST_HOURS, hours.size() + others.size()));
        int i = 0;
        int j = 0;
        while (merged.size() < MOST_HOURS && (i < hours.size() || j < others.size())) {
            int order = order(hours, i, others, j);
            if (order == 0) {
                merged.add(hours.get(i).merge(others.get(j)));
            } else {
                merged.add(order < 0 ? hours.get(i) : others.get(j));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return merged;
    }

    private static int order(List<Hour> one, int i, List<Hour> other, int j) {
        if (i == one.size()) {
            return 1;
        }
        return j == other.size() ? -1 : Hour.latestFirst(one.get(i), other.get(j));
    }
}
