package com.kundresa.recommendation.bandit;

import java.util.List;

/**
 * Climbs to the most probable weights of a take-up by Fisher scoring, which for suits of 1 is
 * Newton's method; a step that would lead down is halved.
 *
 * <p>With {@code p} the probability at suits of 1, {@code s} the suits and {@code y} the reward, an
 * observation adds {@code y log(sp) + (1-y) log(1-sp)} to the height, {@code (1-p)(y-sp)/(1-sp)} to
 * the slope and {@code sp(1-p)(1-p)/(1-sp)} to the curvature along its features.
 */
final class Climb {

    private static final int MOST_STEPS = 50;
    private static final int MOST_HALVINGS = 30;
    private static final double CLOSE = 1e-12;
    private static final double LEAST = 1e-12;

    private final double[] centre;
    private final double[] precision;
    private final List<Observation> seen;
    private final int size;

    /**
     * @param centre the mean of what was believed before
     * @param precision the inverse of its covariance
     */
    Climb(double[] centre, double[] precision, List<Observation> seen) {
        this.centre = centre;
        this.precision = precision;
        this.seen = seen;
        this.size = centre.length;
    }

    /** The most probable weights. */
    double[] top() {
        double[] weights = centre.clone();
        double height = height(weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = Cholesky.of(curvature(weights), size).solve(slope(weights));
            double[] next = upwards(weights, direction, height);
            double gained = height(next) - height;
            weights = next;
            height += gained;
            if (gained <= CLOSE * (1 + Math.abs(height))) {
                break;
            }
        }
        return weights;
    }

    /** The precision of the weights around a point. */
    double[] curvature(double[] weights) {
        double[] curvature = precision.clone();
        for (Observation one : seen) {
            double p = probability(one, weights);
            double thinned = one.suits() * p;
            one.features().addOuterTo(curvature, size, thinned * (1 - p) * (1 - p) / (1 - thinned));
        }
        return curvature;
    }

    private double[] slope(double[] weights) {
        double[] slope = pull(weights);
        for (int i = 0; i < size; i++) {
            slope[i] = -slope[i];
        }
        for (Observation one : seen) {
            double p = probability(one, weights);
            double thinned = one.suits() * p;
            one.features().addTo(slope, (1 - p) * (one.reward() - thinned) / (1 - thinned));
        }
        return slope;
    }

    private double height(double[] weights) {
        double[] pull = pull(weights);
        double height = 0;
        for (int i = 0; i < size; i++) {
            height -= pull[i] * (weights[i] - centre[i]) / 2;
        }
        for (Observation one : seen) {
            double thinned = one.suits() * probability(one, weights);
            height += one.reward() * Math.log(thinned) + (1 - one.reward()) * Math.log(1 - thinned);
        }
        return height;
    }

    private double[] upwards(double[] from, double[] direction, double height) {
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] next = from.clone();
            for (int i = 0; i < size; i++) {
                next[i] += length * direction[i];
            }
            if (height(next) >= height) {
                return next;
            }
            length /= 2;
        }
        return from;
    }

    /** What draws back to the centre. */
    private double[] pull(double[] weights) {
        double[] pull = new double[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                pull[row] += precision[row * size + column] * (weights[column] - centre[column]);
            }
        }
        return pull;
    }

    private static double probability(Observation one, double[] weights) {
        return Math.clamp(Odds.probability(one.features().times(weights)), LEAST, 1 - LEAST);
    }
}
