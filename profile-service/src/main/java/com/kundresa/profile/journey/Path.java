package com.kundresa.profile.journey;

import com.kundresa.profile.touch.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way of a customer through the phases.
 *
 * @param entries oldest first; two after each other are never of one phase
 * @param lastIn the last interaction in each phase
 */
public record Path(List<Entry> entries, Map<String, Stamp> lastIn) {

    public Path {
        entries = List.copyOf(entries);
        lastIn = Map.copyOf(lastIn);
    }

    /** The way that a trail shows under these rules. */
    public static Path of(Trail trail, PhaseRules rules) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Stamp> lastIn = new TreeMap<>();
        points(trail)
                .forEach((stamp, signal) -> walk(stamp, signal, trail, rules, entries, lastIn));
        return new Path(entries, lastIn);
    }

    /** The phase that the customer entered last, by what the customer did. */
    public Optional<Entry> current() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    private static SortedMap<Stamp, Signal> points(Trail trail) {
        SortedMap<Stamp, Signal> points = new TreeMap<>();
        trail.ever().forEach((signal, span) -> points.put(span.first(), signal));
        for (Hour hour : trail.hours()) {
            points.put(hour.span().first(), hour.signal());
            points.put(hour.span().last(), hour.signal());
        }
        return points;
    }

    private static void walk(
            Stamp stamp,
            Signal signal,
            Trail trail,
            PhaseRules rules,
            List<Entry> entries,
            Map<String, Stamp> lastIn) {
        Span ever = trail.ever().get(signal);
        boolean first = ever != null && ever.first().equals(stamp);
        Optional<String> from = Optional.empty();
        if (!entries.isEmpty()) {
            from = Optional.of(entries.getLast().phase());
        }
        Optional<String> to = rules.phaseOf(new Step(stamp, signal, first, from));
        if (to.isPresent() && !to.equals(from)) {
            boolean back = from.isPresent() && rules.place(to.get()) < rules.place(from.get());
            entries.add(new Entry(to.get(), stamp, back));
        }
        to.or(() -> Optional.empty()).ifPresent(phase -> lastIn.put(phase, stamp));
    }
}
