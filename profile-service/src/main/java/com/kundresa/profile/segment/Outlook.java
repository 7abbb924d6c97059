package com.kundresa.profile.segment;

import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.CustomerState.InSegment;
import com.kundresa.profile.customer.Reckoning;
import com.kundresa.profile.customer.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A customer as seen at a moment: what depends on the time, and when it will change by time alone.
 * Who comes to be seen later is seen the same, whatever was looked at before; only since when
 * somebody is in a segment depends on when that was found.
 *
 * @param state with the phase, the segments and the computed traits of that moment
 * @param changes against the memberships before
 * @param nextChangeAt when something of this will change by time alone
 */
public record Outlook(
        CustomerState state, List<SegmentChange> changes, Optional<Instant> nextChangeAt) {

    public Outlook {
        changes = List.copyOf(changes);
    }

    /**
     * Looks at a customer.
     *
     * @param before segment to since when, as it was found last
     */
    public static Outlook of(
            Facts facts,
            Collection<Definition> definitions,
            Map<String, Instant> before,
            Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.MILLIS);
        Standing standing = facts.standing(now);
        Map<String, Instant> after = new TreeMap<>();
        Reckoning reckoning = facts.reckoning(now);
        Optional<Instant> next = earlier(standing.nextChangeAt(), reckoning.nextChangeAt());
        for (Definition definition : definitions) {
            Finding finding = Evaluator.evaluate(definition.rule(), facts, now);
            if (finding.holds()) {
                after.put(definition.name(), before.getOrDefault(definition.name(), now));
            }
            next = earlier(next, Evaluator.nextChange(definition.rule(), facts, finding));
        }
        List<InSegment> segments = new ArrayList<>(after.size());
        after.forEach((name, since) -> segments.add(new InSegment(name, since)));
        return new Outlook(
                facts.state().seen(standing.journey(), segments, reckoning.values()),
                changes(before, after, now),
                next);
    }

    private static List<SegmentChange> changes(
            Map<String, Instant> before, Map<String, Instant> after, Instant now) {
        List<SegmentChange> changes = new ArrayList<>();
        new TreeMap<>(before)
                .keySet().stream()
                        .filter(name -> !after.containsKey(name))
                        .forEach(name -> changes.add(new SegmentChange(name, false, now)));
        after.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> changes.add(new SegmentChange(name, true, now)));
        return changes;
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isAfter(other.get()) ? other : one;
    }
}
