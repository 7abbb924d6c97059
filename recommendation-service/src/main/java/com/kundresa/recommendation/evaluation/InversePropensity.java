package com.kundresa.recommendation.evaluation;

/**
 * The value of a policy by weighing each reward with how much likelier the policy was to show what
 * was shown.
 *
 * <p>With w = target(a | x) / propensity(a | x), the estimate is the mean of w r. Where a thing was
 * shown half as often as the target would show it, each time counts twice.
 *
 * <p>Assumes: the propensities are those that the choice was really drawn with; the target shows
 * nothing that the log could not show (else that part is silently counted as worth nothing);
 * decisions are independent. Then it is unbiased whatever the rewards are like. Its price is the
 * variance: one rare choice can carry the whole estimate, and the mean of w is 1 only on average,
 * so that adding a constant to all rewards changes more than the estimate's offset. The interval is
 * that of the central limit theorem over the w r.
 *
 * <p>Source: D. G. Horvitz and D. J. Thompson, A generalization of sampling without replacement
 * from a finite universe, Journal of the American Statistical Association 47 (1952), 663-685.
 */
final class InversePropensity {

    private final Moments weighed = new Moments();

    void add(Weighed one) {
        weighed.add(one.weight() * one.reward());
    }

    Interval estimate() {
        return weighed.interval();
    }
}
