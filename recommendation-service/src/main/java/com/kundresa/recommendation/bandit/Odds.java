package com.kundresa.recommendation.bandit;

/** Probabilities and their log-odds. */
public final class Odds {

    private static final double LEAST = 0.001;

    private Odds() {}

    /** The probability that has these log-odds. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** The log-odds of a probability, which is taken to lie between 0.001 and 0.999. */
    public static double logOdds(double probability) {
        double inside = Math.clamp(probability, LEAST, 1 - LEAST);
        return Math.log(inside / (1 - inside));
    }
}
