package com.kundresa.recommendation.evaluation;

/**
 * Where a log is said not to carry an answer, and where it carries one with doubts.
 *
 * @param leastEffective below so many effective decisions nothing is said
 * @param leastEffectiveShare nor below this share of all decisions
 * @param mostUncovered nor where the log never showed more than this share of what the target shows
 * @param comfortableEffective below so many effective decisions the answer is doubtful
 * @param heaviest nor may one decision carry more than this share of the weight without a doubt
 * @param leastRewards below so many effective rewards the normal interval is too hopeful
 */
public record Limits(
        double leastEffective,
        double leastEffectiveShare,
        double mostUncovered,
        double comfortableEffective,
        double heaviest,
        double leastRewards) {

    /**
     * What is usual: means of weighed 0 and 1 come close to normal from some 30 rewards on, and the
     * weights' tails show with some hundred effective decisions.
     */
    public static final Limits USUAL = new Limits(100, 0.005, 0.01, 500, 0.02, 30);
}
