package com.kundresa.recommendation.bandit;

import java.util.SplittableRandom;

/**
 * How probable each candidate is to be drawn, in whole millionths that add up to one. What is drawn
 * is drawn from exactly these.
 */
public final class Chances {

    private static final int ALL = 1_000_000;
    private static final double SLACK = 1e-6;

    private final int[] millionths;

    private Chances(int[] millionths) {
        this.millionths = millionths;
    }

    /**
     * Chances in proportion to weights, each rounded down; the first gets what rounding leaves.
     *
     * @param weights at least 0, one of them above; some hundreds at most
     */
    static Chances of(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] millionths = new int[weights.length];
        int rest = ALL;
        for (int i = 0; i < weights.length; i++) {
            millionths[i] = (int) Math.floor(weights[i] / sum * ALL + SLACK);
            rest -= millionths[i];
        }
        millionths[0] += rest;
        return new Chances(millionths);
    }

    /** How many candidates there are. */
    public int size() {
        return millionths.length;
    }

    /** The probability that this candidate is drawn, 0 to 1. */
    public double of(int candidate) {
        return (double) millionths[candidate] / ALL;
    }

    /** Draws one candidate. */
    public int draw(SplittableRandom chance) {
        int lot = chance.nextInt(ALL);
        int candidate = 0;
        while (lot >= millionths[candidate]) {
            lot -= millionths[candidate++];
        }
        return candidate;
    }
}
