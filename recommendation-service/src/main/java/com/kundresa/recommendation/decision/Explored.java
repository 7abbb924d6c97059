package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.scoring.ScoredAction;
import java.util.List;
import java.util.Map;

/**
 * The candidates after the first place was drawn.
 *
 * @param ordered the drawn one, then the others by score
 * @param chances action id to the probability with which it was drawn for the first place; what is
 *     missing had none
 * @param isExplored true where chance put another one first than the score would have
 */
record Explored(List<ScoredAction> ordered, Map<String, Double> chances, boolean isExplored) {

    double chance(ScoredAction candidate) {
        return chances.getOrDefault(candidate.action().actionId(), 0.0);
    }
}
