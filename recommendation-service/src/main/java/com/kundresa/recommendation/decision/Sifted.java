package com.kundresa.recommendation.decision;

import java.util.List;

/** Candidates that passed a stage, and those that it left out. */
record Sifted<T>(List<T> passed, List<Exclusion> excluded) {}
