package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.situation.Profile;
import com.kundresa.recommendation.situation.Situation;
import java.util.List;
import java.util.Optional;

/** The action suits the customer's phase of the journey more or less than others. */
public final class PhaseFit implements ActionSignal {

    @Override
    public double factor(Action action, Situation situation) {
        Profile profile = situation.profile().orElse(null);
        return profile == null ? 1 : action.phases().getOrDefault(profile.view().phase(), 1.0);
    }

    @Override
    public List<Evidence> read(Action action, Situation situation) {
        return situation
                .profile()
                .map(Profile::view)
                .flatMap(view -> factor(action, view.phase()))
                .stream()
                .toList();
    }

    private static Optional<Evidence> factor(Action action, String phase) {
        return Optional.ofNullable(action.phases().get(phase))
                .filter(factor -> factor != 1)
                .map(factor -> new Evidence(factor, reason(factor, phase)));
    }

    private static Reason reason(double factor, String phase) {
        return factor > 1
                ? new Reason("PHASE_FIT", "Suits the phase " + phase)
                : new Reason("PHASE_MISFIT", "Suits the phase " + phase + " less");
    }
}
