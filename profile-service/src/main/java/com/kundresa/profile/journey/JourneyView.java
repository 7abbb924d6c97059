package com.kundresa.profile.journey;

import com.kundresa.profile.touch.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands at a moment.
 *
 * @param since when the phase began; nothing where the customer has done nothing that tells
 * @param phases all phases in the planned order
 * @param path oldest first
 * @param nextChangeAt when the phase will change by the passing of time alone
 */
public record JourneyView(
        String preset,
        String phase,
        @Nullable Instant since,
        List<PhaseVisits> phases,
        List<Entry> path,
        @Nullable Instant nextChangeAt) {

    /** What a customer did in one phase. */
    public record PhaseVisits(
            String phase,
            int visits,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            boolean current) {}

    /** The view at a moment. */
    public static JourneyView of(Trail trail, PhaseRules rules, Instant now) {
        Path path = Path.of(trail, rules);
        String entered = path.current().map(Entry::phase).orElse(rules.opening());
        Instant since = path.current().map(entry -> entry.stamp().at()).orElse(null);
        Optional<PhaseRules.Silence> silence = rules.silence(entered);
        Optional<Instant> changesAt =
                silence.flatMap(rule -> trail.last().map(last -> last.at().plus(rule.after())));
        boolean changed = changesAt.filter(at -> !at.isAfter(now)).isPresent();
        String phase = changed ? silence.map(PhaseRules.Silence::to).orElse(entered) : entered;
        return new JourneyView(
                rules.preset(),
                phase,
                changed ? changesAt.get() : since,
                visits(path, rules, phase),
                path.entries(),
                changed ? null : changesAt.orElse(null));
    }

    private static List<PhaseVisits> visits(Path path, PhaseRules rules, String current) {
        List<PhaseVisits> visits = new ArrayList<>();
        for (Phase phase : rules.phases()) {
            List<Entry> entries =
                    path.entries().stream()
                            .filter(entry -> entry.phase().equals(phase.name()))
                            .toList();
            Stamp last = path.lastIn().get(phase.name());
            visits.add(
                    new PhaseVisits(
                            phase.name(),
                            entries.size(),
                            entries.isEmpty() ? null : entries.getFirst().stamp().at(),
                            last == null ? null : last.at(),
                            phase.name().equals(current)));
        }
        return visits;
    }
}
