package com.kundresa.recommendation.scoring;

/**
 * What a refit of the blend found for one of its two sets of weights.
 *
 * @param inVisit which set: of visits that have begun, or of the moment before
 * @param customers of whom at least one list tells something
 * @param needed customers at least
 * @param lists of which something was taken and something left
 * @param gain how much better the new weights foretell what is taken in lists that they were not
 *     learned from, in logarithms of the likelihood a pair of products, averaged over customers; 0
 *     where it was not tried
 * @param error the standard error of the gain
 */
public record BlendFinding(
        boolean inVisit,
        Verdict verdict,
        int customers,
        int needed,
        int lists,
        double gain,
        double error) {

    /** Whether the weights changed, and why not. */
    public enum Verdict {
        /** Fewer customers than are asked for. */
        TOO_LITTLE("too-little-evidence"),
        /** What was learned does not foretell lists better than the present weights do. */
        NOT_BETTER("not-better"),
        BETTER("better");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /** The word that is kept and answered. */
        public String code() {
            return code;
        }
    }
}
