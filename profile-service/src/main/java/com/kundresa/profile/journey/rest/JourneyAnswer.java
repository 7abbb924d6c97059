package com.kundresa.profile.journey.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.profile.journey.Entry;
import com.kundresa.profile.journey.JourneyView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A journey in the answer's words; times are ISO 8601 in UTC with milliseconds.
 *
 * @param path oldest first
 * @param nextChangeAt when the phase changes by the passing of time alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneyAnswer(
        String preset,
        String phase,
        @Nullable String since,
        List<Visits> phases,
        List<Step> path,
        @Nullable String nextChangeAt) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** What a customer did in one phase of the plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Visits(
            String phase,
            int visits,
            @Nullable String firstAt,
            @Nullable String lastAt,
            boolean current) {}

    /** An entry into a phase; {@code back} where it was an earlier one. */
    public record Step(String phase, String at, boolean back, UUID interactionId) {}

    static JourneyAnswer of(JourneyView view) {
        return new JourneyAnswer(
                view.preset(),
                view.phase(),
                text(view.since()),
                view.phases().stream().map(JourneyAnswer::toVisits).toList(),
                view.path().stream().map(JourneyAnswer::toStep).toList(),
                text(view.nextChangeAt()));
    }

    private static Visits toVisits(JourneyView.PhaseVisits visits) {
        return new Visits(
                visits.phase(),
                visits.visits(),
                text(visits.firstAt()),
                text(visits.lastAt()),
                visits.current());
    }

    private static Step toStep(Entry entry) {
        return new Step(
                entry.phase(), TIME.format(entry.stamp().at()), entry.back(), entry.stamp().id());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : TIME.format(time);
    }
}
