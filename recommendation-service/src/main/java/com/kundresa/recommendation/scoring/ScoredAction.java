package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.bandit.TakeUp;
import com.kundresa.recommendation.offer.Action;
import java.util.List;

/**
 * An action with its score and the products it would show.
 *
 * @param takeUp how probable it is that the step is taken up in this situation
 * @param suits how well what it would show suits, above 0 and at most 1; its propensity is the
 *     take-up times this
 */
public record ScoredAction(
        Action action, TakeUp takeUp, double suits, Parts parts, List<ScoredProduct> products) {}
