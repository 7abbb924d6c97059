package com.kundresa.recommendation.bandit;

import java.util.List;

/**
 * Bayesian logistic regression with a Gaussian posterior by Laplace's approximation (Chapelle and
 * Li, "An Empirical Evaluation of Thompson Sampling", 2011, algorithm 3, with the full covariance
 * instead of its diagonal).
 *
 * <p>A take-up has the probability {@code suits x 1/(1 + exp(-features x weights))}. Within one
 * batch the order of observations does not matter. Batch after batch is close to all at once but
 * not the same, because each batch is approximated anew.
 */
public final class TakeUpPosterior implements Posterior {

    private final double[] mean;
    private final double[] covariance;
    private final long observations;

    /**
     * @param covariance row by row; the arrays are handed over
     */
    public TakeUpPosterior(double[] mean, double[] covariance, long observations) {
        if (covariance.length != mean.length * mean.length) {
            throw new IllegalArgumentException("The covariance has as many rows as the mean");
        }
        this.mean = mean;
        this.covariance = covariance;
        this.observations = observations;
    }

    @Override
    public long observations() {
        return observations;
    }

    @Override
    public int size() {
        return mean.length;
    }

    /** The mean of the weights. */
    public double[] mean() {
        return mean.clone();
    }

    /** The covariance of the weights, row by row. */
    public double[] covariance() {
        return covariance.clone();
    }

    @Override
    public double expected(Features features) {
        return Odds.probability(features.times(mean));
    }

    @Override
    public Belief belief(Features features) {
        double variance = features.around(covariance, mean.length);
        return new Belief.TakeUp(features.times(mean), Math.sqrt(Math.max(0, variance)));
    }

    @Override
    public TakeUpPosterior after(List<Observation> seen) {
        if (seen.isEmpty()) {
            return this;
        }
        requireShares(seen);
        Climb climb = new Climb(mean, Cholesky.of(covariance, mean.length).inverse(), seen);
        double[] top = climb.top();
        double[] spread = Cholesky.of(climb.curvature(top), mean.length).inverse();
        return new TakeUpPosterior(top, spread, observations + seen.size());
    }

    private static void requireShares(List<Observation> seen) {
        for (Observation one : seen) {
            if (one.reward() < 0 || one.reward() > 1) {
                throw new IllegalArgumentException("A take-up's reward lies between 0 and 1");
            }
        }
    }
}
