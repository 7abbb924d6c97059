package com.kundresa.profile.customer;

import com.kundresa.profile.customer.CustomerState.JourneyState;
import com.kundresa.profile.customer.CustomerState.PhaseEntry;
import com.kundresa.profile.journey.PhaseRules;
import com.kundresa.profile.journey.Trail;
import java.time.Instant;
import java.util.Optional;

/**
 * Where in the journey a customer stands at a moment, silence considered.
 *
 * @param nextChangeAt when silence will move the customer
 */
public record Standing(JourneyState journey, Optional<Instant> nextChangeAt) {

    /**
     * By what the customer did last, and how long ago that is.
     *
     * @param shown its entries count; where it says that the customer stands does not
     */
    public static Standing of(JourneyState shown, Trail trail, PhaseRules phases, Instant now) {
        Optional<PhaseEntry> entered = shown.entries().stream().findFirst();
        String phase = entered.map(PhaseEntry::phase).orElse(phases.opening());
        Instant since = entered.map(PhaseEntry::at).orElse(null);
        Optional<PhaseRules.Silence> silence = phases.silence(phase);
        Optional<Instant> movesAt =
                silence.flatMap(rule -> trail.last().map(last -> last.at().plus(rule.after())));
        if (movesAt.isEmpty() || movesAt.get().isAfter(now)) {
            return new Standing(
                    new JourneyState(shown.preset(), phase, since, shown.entries()), movesAt);
        }
        String to = silence.map(PhaseRules.Silence::to).orElse(phase);
        return new Standing(
                new JourneyState(shown.preset(), to, movesAt.get(), shown.entries()),
                Optional.empty());
    }
}
