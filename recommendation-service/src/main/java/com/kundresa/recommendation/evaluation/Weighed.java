package com.kundresa.recommendation.evaluation;

/**
 * What the estimators need of a logged decision.
 *
 * @param weight how much likelier the target was to show what was shown: the importance weight
 * @param expected the reward that the model expects of what was shown
 * @param expectedOfTarget the reward that the model expects of the target at that moment
 */
record Weighed(double weight, double reward, double expected, double expectedOfTarget) {

    static Weighed of(Logged logged) {
        double target = 0;
        double expected = 0;
        double expectedOfTarget = 0;
        for (Logged.Option option : logged.options()) {
            expectedOfTarget += option.target() * option.expected();
            if (option.action().equals(logged.action())) {
                target = option.target();
                expected = option.expected();
            }
        }
        return new Weighed(
                target / logged.propensity(), logged.reward(), expected, expectedOfTarget);
    }
}
