package com.kundresa.profile.likeness;

import java.util.HashMap;
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
record Weights(double[][] matching, double[][] random, double prior) {

    private static final int ROUNDS = 30;
    private static final double LEAST = 1e-6;

    /** A pattern of degrees, and how often it was met. */
    private record Pattern(int[] degrees, int times) {}

    static Weights learn(int fields, List<int[]> candidates, List<int[]> random) {
        double[][] u = frequencies(fields, random);
        double[][] m = guess(fields);
        double prior = 0.1;
        List<Pattern> patterns = patterns(candidates);
        for (int round = 0; round < ROUNDS; round++) {
            Weights now = new Weights(m, u, prior);
            double[][] ofOne = new double[fields][Likeness.DEGREES];
            double[][] ofTwo = new double[fields][Likeness.DEGREES];
            double matches = 0;
            for (Pattern pattern : patterns) {
                double share = now.probability(pattern.degrees) * pattern.times;
                matches += share;
                add(ofOne, pattern.degrees, share);
                add(ofTwo, pattern.degrees, pattern.times - share);
            }
            m = normalised(ofOne);
            u = normalised(ofTwo);
            prior = Math.clamp(matches / candidates.size(), LEAST, 1 - LEAST);
        }
        return new Weights(m, u, prior);
    }

    /** How probably it is one person, from 0 to 1. */
    double probability(int[] degrees) {
        double odds = prior / (1 - prior);
        for (int i = 0; i < degrees.length; i++) {
            if (degrees[i] != Likeness.UNKNOWN) {
                odds *= matching[i][degrees[i]] / random[i][degrees[i]];
            }
        }
        return odds / (1 + odds);
    }

    private static List<Pattern> patterns(List<int[]> candidates) {
        Map<List<Integer>, Integer> times = new HashMap<>();
        for (int[] degrees : candidates) {
            times.merge(java.util.Arrays.stream(degrees).boxed().toList(), 1, Integer::sum);
        }
        return times.entrySet().stream()
                .map(each ->
                        new Pattern(
                                each.getKey().stream().mapToInt(Integer::intValue).toArray(),
                                each.getValue()))
                .toList();
    }

    private static double[][] frequencies(int fields, List<int[]> pairs) {
        double[][] sums = new double[fields][Likeness.DEGREES];
        pairs.forEach(degrees -> add(sums, degrees, 1));
        return normalised(sums);
    }

    private static double[][] guess(int fields) {
        double[][] guess = new double[fields][];
        java.util.Arrays.setAll(guess, i -> new double[] {0.05, 0.05, 0.1, 0.8});
        return guess;
    }

    private static void add(double[][] sums, int[] degrees, double share) {
        for (int i = 0; i < degrees.length; i++) {
            if (degrees[i] != Likeness.UNKNOWN) {
                sums[i][degrees[i]] += share;
            }
        }
    }

    /** What was never met is rare, not impossible. */
    private static double[][] normalised(double[][] sums) {
        double[][] normalised = new double[sums.length][Likeness.DEGREES];
        for (int i = 0; i < sums.length; i++) {
            double all = java.util.Arrays.stream(sums[i]).sum() + Likeness.DEGREES * 0.5;
            for (int degree = 0; degree < Likeness.DEGREES; degree++) {
                normalised[i][degree] = Math.max(LEAST, (sums[i][degree] + 0.5) / all);
            }
        }
        return normalised;
    }
}
