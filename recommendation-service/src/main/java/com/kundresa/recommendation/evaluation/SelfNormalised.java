package com.kundresa.recommendation.evaluation;

/**
 * The value of a policy as the weighted mean of the rewards: the weights are divided by what they
 * add up to, not by what they should add up to.
 *
 * <p>v = sum(w r) / sum(w). Unlike Horvitz and Thompson's estimate it lies between the smallest and
 * the largest reward, adding a constant to all rewards adds just that constant, and weights that
 * came out too large on the whole are forgiven. It pays with a bias that vanishes as 1 / n.
 *
 * <p>Assumes what {@link InversePropensity} assumes. The standard error is that of a ratio by the
 * delta method: sqrt(sum(w^2 (r - v)^2)) / sum(w). The sum of squares is kept in three parts (w^2,
 * w^2 r, w^2 r^2), of rewards counted from the first one, so that rewards that are large and alike
 * do not cancel; all sums are compensated.
 *
 * <p>Sources: A. Swaminathan and T. Joachims, The self-normalized estimator for counterfactual
 * learning, NeurIPS 28 (2015); A. B. Owen, Monte Carlo theory, methods and examples (2013), section
 * 9.2.
 */
final class SelfNormalised {

    private final Sum weights = new Sum();
    private final Sum rewards = new Sum();
    private final Sum squares = new Sum();
    private final Sum squaresTimesReward = new Sum();
    private final Sum squaresTimesRewardSquared = new Sum();
    private double origin = Double.NaN;

    void add(Weighed one) {
        if (Double.isNaN(origin)) {
            origin = one.reward();
        }
        double weight = one.weight();
        double reward = one.reward() - origin;
        weights.add(weight);
        rewards.add(weight * reward);
        squares.add(weight * weight);
        squaresTimesReward.add(weight * weight * reward);
        squaresTimesRewardSquared.add(weight * weight * reward * reward);
    }

    /** Not a number where no decision had a weight. */
    Interval estimate() {
        double value = rewards.value() / weights.value();
        double spread =
                squaresTimesRewardSquared.value()
                        - 2 * value * squaresTimesReward.value()
                        + value * value * squares.value();
        return Interval.normal(origin + value, Math.sqrt(Math.max(0, spread)) / weights.value());
    }
}
