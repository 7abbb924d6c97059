package com.kundresa.recommendation.outcome;

import java.util.List;
import java.util.Optional;

/**
 * What one signal is the outcome of.
 *
 * @param outcomes at most one of each kind
 * @param orphan where it names a decision whose outcome it is not
 */
public record Attributed(List<Outcome> outcomes, Optional<Orphan> orphan) {

    static final Attributed NOTHING = new Attributed(List.of(), Optional.empty());

    /** Whether another look may find more. */
    public boolean isOpen() {
        return outcomes.isEmpty()
                && orphan.map(one -> one.why() == Orphan.Why.DECISION_UNKNOWN).orElse(true);
    }
}
