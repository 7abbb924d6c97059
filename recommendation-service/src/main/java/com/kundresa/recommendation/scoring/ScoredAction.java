package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.signal.Reason;
import java.util.List;

/** An action with its score, the products it would show and what speaks for it. */
public record ScoredAction(
        Action action, Parts parts, List<ScoredProduct> products, List<Reason> reasons) {}
