package com.kundresa.profile.likeness;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How much each degree of each field speaks for one person, after Fellegi and Sunter (A Theory for
 * Record Linkage, JASA 1969): with {@code m}, how often it is met within one person, and {@code u},
 * how often between two, it weighs log2(m/u), and the weights of all fields add up. {@code u} is
 * counted over pairs taken at random, which are nearly all of two persons; {@code m} and the share
 * of true pairs are found by expectation maximisation over the candidates (Winkler 1988). Fields
 * are taken as independent, which they are not quite: probabilities rank well, but are too sure of
 * themselves.
 *
 * @param matching by field and degree
 * @param random by field and degree
 * @param prior share of true pairs among the candidates
 */
public record Weights(double[][] matching, double[][] random, double prior) {

    private static final int ROUNDS = 30;
    private static final double LEAST = 1e-6;

    /**
     * Learns them without being told who is who.
     *
     * @param candidates how often each comparison is met among the pairs to be judged
     * @param random the same among pairs taken at random
     */
    public static Weights learn(
            int fields, Map<Comparison, Long> candidates, Map<Comparison, Long> random) {
        double[][] u = frequencies(fields, random);
        double[][] m = guess(fields);
        double prior = 0.1;
        double all = candidates.values().stream().mapToLong(Long::longValue).sum();
        for (int round = 0; round < ROUNDS; round++) {
            Weights now = new Weights(m, u, prior);
            double[][] ofOne = new double[fields][Degree.KNOWN];
            double[][] ofTwo = new double[fields][Degree.KNOWN];
            double matches = 0;
            for (Map.Entry<Comparison, Long> met : candidates.entrySet()) {
                double share = now.probability(met.getKey()) * met.getValue();
                matches += share;
                add(ofOne, met.getKey(), share);
                add(ofTwo, met.getKey(), met.getValue() - share);
            }
            m = normalised(ofOne);
            u = normalised(ofTwo);
            prior = Math.clamp(matches / Math.max(1, all), LEAST, 1 - LEAST);
        }
        return new Weights(m, u, prior);
    }

    /** How probably it is one person, from 0 to 1. */
    public double probability(Comparison comparison) {
        double odds = prior / (1 - prior) * ratio(comparison);
        return odds / (1 + odds);
    }

    /** How much it speaks for one person, in bits; below 0 it speaks against. */
    public double weight(Comparison comparison) {
        return Math.log(ratio(comparison)) / Math.log(2);
    }

    private double ratio(Comparison comparison) {
        double ratio = 1;
        List<Degree> degrees = comparison.degrees();
        for (int i = 0; i < degrees.size(); i++) {
            if (degrees.get(i) != Degree.UNKNOWN) {
                int rank = degrees.get(i).rank();
                ratio *= matching[i][rank] / random[i][rank];
            }
        }
        return ratio;
    }

    private static double[][] frequencies(int fields, Map<Comparison, Long> pairs) {
        double[][] sums = new double[fields][Degree.KNOWN];
        pairs.forEach((comparison, times) -> add(sums, comparison, times));
        return normalised(sums);
    }

    private static double[][] guess(int fields) {
        double[][] guess = new double[fields][];
        Arrays.setAll(guess, i -> new double[] {0.05, 0.05, 0.1, 0.8});
        return guess;
    }

    private static void add(double[][] sums, Comparison comparison, double share) {
        List<Degree> degrees = comparison.degrees();
        for (int i = 0; i < degrees.size(); i++) {
            if (degrees.get(i) != Degree.UNKNOWN) {
                sums[i][degrees.get(i).rank()] += share;
            }
        }
    }

    /** What was never met is rare, not impossible. */
    private static double[][] normalised(double[][] sums) {
        double[][] normalised = new double[sums.length][Degree.KNOWN];
        for (int i = 0; i < sums.length; i++) {
            double all = Arrays.stream(sums[i]).sum() + Degree.KNOWN * 0.5;
            for (int rank = 0; rank < Degree.KNOWN; rank++) {
                normalised[i][rank] = Math.max(LEAST, (sums[i][rank] + 0.5) / all);
            }
        }
        return normalised;
    }
}
