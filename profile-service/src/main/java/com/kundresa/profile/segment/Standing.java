package com.kundresa.profile.segment;

import com.kundresa.profile.customer.CustomerState.JourneyState;
import com.kundresa.profile.customer.CustomerState.PhaseEntry;
import com.kundresa.profile.journey.PhaseRules;
import java.time.Instant;
import java.util.Optional;

/**
 * Where in the journey a customer stands at a moment, silence considered.
 *
 * @param nextChangeAt when silence will move the customer
 */
public record Standing(JourneyState journey, Optional<Instant> nextChangeAt) {

    /** Of what the customer did last, and how long ago that is. */
    public static Standing of(Facts facts, Instant now) {
        JourneyState shown = facts.state().journey();
        PhaseRules phases = facts.phases();
        Optional<PhaseEntry> entered = shown.entries().stream().findFirst();
        String phase = entered.map(PhaseEntry::phase).orElse(phases.opening());
        JourneyState done =
                new JourneyState(
                        shown.preset(),
                        phase,
                        entered.map(PhaseEntry::at).orElse(null),
                        shown.entries());
        Optional<PhaseRules.Silence> silence = phases.silence(phase);
        Optional<Instant> movesAt =
                silence.flatMap(rule ->
                        facts.known().trail().last().map(last -> last.at().plus(rule.after())));
        if (movesAt.isEmpty() || movesAt.get().isAfter(now)) {
            return new Standing(done, movesAt);
        }
        String to = silence.map(PhaseRules.Silence::to).orElse(phase);
        return new Standing(
                new JourneyState(shown.preset(), to, movesAt.get(), shown.entries()),
                Optional.empty());
    }
}
