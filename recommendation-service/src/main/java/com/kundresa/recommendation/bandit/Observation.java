package com.kundresa.recommendation.bandit;

/**
 * What came of one action that was shown in one situation.
 *
 * @param suits how well what the action showed suited, above 0 and at most 1; the take-up is
 *     believed to be proportional to it. 1 where the action shows the same to everybody
 * @param probability with which the action was chosen, above 0 and at most 1
 * @param reward 0 to 1 for a take-up, any finite number for an amount
 */
public record Observation(
        String actionId, Features features, double suits, double probability, double reward) {

    public Observation {
        if (!(suits > 0 && suits <= 1) || !(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("suits and probability lie in (0, 1]");
        }
        if (!Double.isFinite(reward)) {
            throw new IllegalArgumentException("The reward is a finite number");
        }
    }
}
