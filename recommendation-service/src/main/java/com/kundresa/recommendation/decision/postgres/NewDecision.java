package com.kundresa.recommendation.decision.postgres;

import com.kundresa.recommendation.outcome.Choice;
import java.util.List;

/** A decision that is to be kept, with what it chose; both are written or neither is. */
public record NewDecision(KeptDecision kept, About about, List<Choice> choices) {}
