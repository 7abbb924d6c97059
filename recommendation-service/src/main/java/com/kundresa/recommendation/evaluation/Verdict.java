package com.kundresa.recommendation.evaluation;

import java.util.List;

/** What a log says of a policy. */
public sealed interface Verdict {

    /** How the log and the policy fit together, whatever the verdict. */
    Fit fit();

    /** The log carries the answer. */
    record Estimate(Figures figures, Fit fit) implements Verdict {}

    /** There is an answer, with these doubts. */
    record Doubtful(Figures figures, Fit fit, List<Warning> warnings) implements Verdict {}

    /** The log cannot carry an answer, and a number would only mislead. */
    record Refused(Reason reason, Fit fit) implements Verdict {}

    /**
     * The estimates, in the unit of the reward, per decision.
     *
     * @param logged the plain mean: what was really earned
     * @param inversePropensity after Horvitz and Thompson
     * @param selfNormalised after Swaminathan and Joachims
     * @param doublyRobust after Dudik, Langford and Li; the one to go by
     * @param gain the doubly robust estimate minus what was earned, decision by decision
     */
    record Figures(
            Interval logged,
            Interval inversePropensity,
            Interval selfNormalised,
            Interval doublyRobust,
            Interval gain) {}

    /**
     * How the log and the policy fit together.
     *
     * @param decisions of the log that could be read
     * @param unusable decisions whose propensity is no probability above 0
     * @param effectiveSampleSize decisions of the policy's own that would tell as much
     * @param largestWeight the heaviest decision's
     * @param meanWeight 1 where all assumptions hold
     * @param overlap the share of decisions that the policy could have made too
     * @param uncovered the share of the policy's choices that the log could never have shown
     * @param effectiveRewards rewards of equal weight that would tell as much
     */
    record Fit(
            long decisions,
            long unusable,
            double effectiveSampleSize,
            double largestWeight,
            double meanWeight,
            double overlap,
            double uncovered,
            double effectiveRewards) {}

    /** Why nothing is said. */
    enum Reason {
        NO_DECISIONS("The log holds no decision that could be used."),
        NO_PROPENSITIES(
                "Decisions were logged without a probability above 0, so that nobody knows how often else they would have been made."),
        NEVER_SHOWN("The policy would show what the log never could."),
        TOO_FEW_ALIKE(
                "Too few decisions of the log are such as the policy would make: their effective number is too small.");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /** Why an answer must be taken with care. */
    enum Warning {
        PARTLY_NEVER_SHOWN(
                "A small part of what the policy would show was never shown; it is counted as the model expects it."),
        FEW_ALIKE("Few decisions of the log are such as the policy would make."),
        HEAVY_DECISION("One decision carries much of the answer."),
        WEIGHTS_OFF(
                "The weights do not add up as they should: the logged probabilities are not quite those that the choices were drawn with, or the policy shows what the log could not."),
        FEW_REWARDS("Few rewards carry the answer, so the intervals are too hopeful.");

        private final String words;

        Warning(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}
