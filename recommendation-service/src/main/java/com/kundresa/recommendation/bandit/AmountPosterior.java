package com.kundresa.recommendation.bandit;

import java.util.List;

/**
 * Bayesian linear regression with unknown noise: the weights are normal given the noise, the
 * noise's variance is inverse-gamma (the conjugate model, Bishop 2006, sections 2.3 and 3.3).
 * Exact: neither the order of observations nor how they are cut into batches matters.
 */
public final class AmountPosterior implements Posterior {

    private final double[] mean;
    private final double[] relativeCovariance;
    private final double shape;
    private final double scale;
    private final long observations;

    /**
     * @param relativeCovariance of the weights in units of the noise's variance, row by row; the
     *     arrays are handed over
     * @param shape of the noise's variance, at least 1
     * @param scale of the noise's variance, above 0
     */
    public AmountPosterior(
            double[] mean,
            double[] relativeCovariance,
            double shape,
            double scale,
            long observations) {
        if (relativeCovariance.length != mean.length * mean.length
                || !(shape >= 1)
                || !(scale > 0)) {
            throw new IllegalArgumentException("Not a normal inverse-gamma distribution");
        }
        this.mean = mean;
        this.relativeCovariance = relativeCovariance;
        this.shape = shape;
        this.scale = scale;
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

    /** The covariance of the weights in units of the noise's variance, row by row. */
    public double[] relativeCovariance() {
        return relativeCovariance.clone();
    }

    /** Of the noise's variance. */
    public double shape() {
        return shape;
    }

    /** Of the noise's variance. */
    public double scale() {
        return scale;
    }

    @Override
    public double expected(Features features) {
        return features.times(mean);
    }

    @Override
    public Belief belief(Features features) {
        double relative = Math.max(0, features.around(relativeCovariance, mean.length));
        return new Belief.Amount(
                features.times(mean), Math.sqrt(scale / shape * relative), 2 * shape);
    }

    @Override
    public AmountPosterior after(List<Observation> seen) {
        if (seen.isEmpty()) {
            return this;
        }
        int size = mean.length;
        double[] precision = Cholesky.of(relativeCovariance, size).inverse();
        double[] pulled = times(precision, mean);
        double squares = dot(mean, pulled);
        for (Observation one : seen) {
            one.features().addOuterTo(precision, size, one.suits() * one.suits());
            one.features().addTo(pulled, one.suits() * one.reward());
            squares += one.reward() * one.reward();
        }
        Cholesky factor = Cholesky.of(precision, size);
        double[] next = factor.solve(pulled);
        double unexplained = Math.max(0, squares - dot(next, pulled));
        return new AmountPosterior(
                next,
                factor.inverse(),
                shape + seen.size() / 2.0,
                scale + unexplained / 2,
                observations + seen.size());
    }

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < vector.length; row++) {
            for (int column = 0; column < vector.length; column++) {
                product[row] += matrix[row * vector.length + column] * vector[column];
            }
        }
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
