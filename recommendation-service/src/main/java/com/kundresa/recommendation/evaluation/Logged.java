package com.kundresa.recommendation.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision of the log, seen with the eyes of the policy that is to be judged, the target.
 *
 * @param action what was shown
 * @param propensity the probability with which it was shown, written down when it was; above 0 and
 *     at most 1, anything else is counted and makes the log unusable
 * @param reward what came of it
 * @param options all that the target could have shown at that moment; their probabilities add up to
 *     1
 */
public record Logged(String action, double propensity, double reward, List<Option> options) {

    private static final double ROUNDING = 1e-9;

    public Logged {
        options = List.copyOf(options);
        if (!Double.isFinite(reward)) {
            throw new IllegalArgumentException("A reward is a number");
        }
    }

    /**
     * One thing that the target could have shown.
     *
     * @param target with which probability it would have, 0 to 1
     * @param logging with which probability the log's own policy could have; null where the log
     *     says it of the shown action only
     * @param expected the reward that a model expects of it; 0 where there is no model, and the
     *     doubly robust estimate then is that of Horvitz and Thompson
     */
    public record Option(String action, double target, @Nullable Double logging, double expected) {

        public Option {
            if (!(target >= 0 && target <= 1 + ROUNDING) || !Double.isFinite(expected)) {
                throw new IllegalArgumentException(
                        "A probability lies between 0 and 1 and an expected reward is a number");
            }
        }
    }
}
