package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.signal.Reason;
import java.util.List;

/**
 * An action with its score, the products it would show and what speaks for it.
 *
 * @param suits how well what it would show suits, above 0 and at most 1; its propensity is the
 *     take-up times this
 */
public record ScoredAction(
        Action action,
        double suits,
        Parts parts,
        List<ScoredProduct> products,
        List<Reason> reasons) {}
