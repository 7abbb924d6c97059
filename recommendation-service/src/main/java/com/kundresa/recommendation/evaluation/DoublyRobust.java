package com.kundresa.recommendation.evaluation;

/**
 * The value of a policy by what a model expects of it, corrected by how far the model was off where
 * it could be seen.
 *
 * <p>With q(x, a) the model's expected reward and w the importance weight, the estimate is the mean
 * of
 *
 * <pre>sum over a of target(a | x) q(x, a)  +  w (r - q(x, shown))</pre>
 *
 * <p>The first part says what the model thinks; the second weighs the model's errors as Horvitz and
 * Thompson weigh rewards. It is right on average if <em>either</em> the propensities <em>or</em>
 * the model is right, and the better the model, the smaller what the weights multiply, so that the
 * interval is narrower than theirs. With a model that always says 0 it is their estimate.
 *
 * <p>Assumes that the model of a decision was not fitted on that decision, or its errors look
 * smaller than they are: see {@link CrossFittedMeans}. The interval is that of the central limit
 * theorem over the terms.
 *
 * <p>Source: M. Dudik, J. Langford and L. Li, Doubly robust policy evaluation and learning, ICML 28
 * (2011).
 */
final class DoublyRobust {

    private final Moments terms = new Moments();
    private final Moments gains = new Moments();

    void add(Weighed one) {
        double term = one.expectedOfTarget() + one.weight() * (one.reward() - one.expected());
        terms.add(term);
        gains.add(term - one.reward());
    }

    Interval estimate() {
        return terms.interval();
    }

    /**
     * By how much the target is better than what was done, decision by decision: narrower than the
     * difference of two intervals, because both share the same decisions.
     */
    Interval gain() {
        return gains.interval();
    }
}
