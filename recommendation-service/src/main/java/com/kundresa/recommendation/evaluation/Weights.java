package com.kundresa.recommendation.evaluation;

/**
 * What the importance weights say of how much the log can carry.
 *
 * <p>The effective sample size sum(w)^2 / sum(w^2) is the number of decisions of the target's own
 * that would tell as much: n where all weights are equal, 1 where one decision outweighs all
 * others. Weights have the mean 1 where the target shows only what the log could show and the
 * propensities are true; a mean that is off by more than chance tells that one of the two fails.
 *
 * <p>Source: A. Kong, A note on importance sampling using standardized weights, technical report
 * 348, Department of Statistics, University of Chicago (1992).
 */
final class Weights {

    private final Sum sum = new Sum();
    private final Sum squares = new Sum();
    private final Moments moments = new Moments();
    private double largest;
    private final Sum rewards = new Sum();
    private final Sum rewardSquares = new Sum();
    private long positive;

    void add(Weighed one) {
        double weight = one.weight();
        sum.add(weight);
        squares.add(weight * weight);
        moments.add(weight);
        largest = Math.max(largest, weight);
        positive += weight > 0 ? 1 : 0;
        double earned = Math.abs(weight * one.reward());
        rewards.add(earned);
        rewardSquares.add(earned * earned);
    }

    /** 0 where no decision had a weight. */
    double effectiveSampleSize() {
        return effective(sum, squares);
    }

    /**
     * The same of what the decisions earned: how many rewards of equal weight would tell as much.
     */
    double effectiveRewards() {
        return effective(rewards, rewardSquares);
    }

    private static double effective(Sum sum, Sum squares) {
        return squares.value() > 0 ? sum.value() * sum.value() / squares.value() : 0;
    }

    double largest() {
        return largest;
    }

    /** Which share of the whole weight the heaviest decision has. */
    double largestShare() {
        return sum.value() > 0 ? largest / sum.value() : 0;
    }

    /** Which share of the decisions the target could have made too. */
    double overlap() {
        return moments.count() == 0 ? 0 : (double) positive / moments.count();
    }

    Interval mean() {
        return moments.interval();
    }
}
