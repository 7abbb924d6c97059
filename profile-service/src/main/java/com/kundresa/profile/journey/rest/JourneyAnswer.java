package com.kundresa.profile.journey.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.profile.customer.json.TimeText;
import com.kundresa.profile.history.Contact;
import com.kundresa.profile.journey.Entry;
import com.kundresa.profile.journey.JourneyView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** What a customer did in one phase of the plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Visits(
            String phase,
            int visits,
            @Nullable String firstAt,
            @Nullable String lastAt,
            boolean current) {}

    /**
     * An entry into a phase.
     *
     * @param back true where it was an earlier phase
     * @param channel of the interaction that led there; nothing where it is no longer kept
     * @param type of the interaction that led there; nothing where it is no longer kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String phase,
            String at,
            boolean back,
            UUID interactionId,
            @Nullable String channel,
            @Nullable String type) {}

    static JourneyAnswer of(JourneyView view, Map<UUID, Contact> contacts) {
        return new JourneyAnswer(
                view.preset(),
                view.phase(),
                text(view.since()),
                view.phases().stream().map(JourneyAnswer::toVisits).toList(),
                view.path().stream().map(entry -> toStep(entry, contacts)).toList(),
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

    private static Step toStep(Entry entry, Map<UUID, Contact> contacts) {
        UUID interactionId = entry.stamp().id();
        Contact contact = contacts.get(interactionId);
        return new Step(
                entry.phase(),
                TimeText.of(entry.stamp().at()),
                entry.back(),
                interactionId,
                contact == null ? null : contact.channel(),
                contact == null ? null : contact.type());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : TimeText.of(time);
    }
}
