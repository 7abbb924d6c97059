package com.kundresa.recommendation.measuring;

import com.kundresa.recommendation.evaluation.CrossFittedMeans;
import com.kundresa.recommendation.evaluation.Logged;
import com.kundresa.recommendation.evaluation.postgres.FirstPlace;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A decision of the log, decided again by its own policy and by the one that is judged.
 *
 * @param segment what sets the moment apart for the model of the reward
 * @param logging action to the probability of the first place by the log's own policy
 * @param target the same by the policy that is judged
 */
record Replayed(
        FirstPlace shown,
        double propensity,
        String segment,
        Map<String, Double> logging,
        Map<String, Double> target) {

    /** Decisions of one customer are in one fold. */
    int fold(int folds) {
        return Math.floorMod(shown.anchor().hashCode(), folds);
    }

    /** Teaches the model what came of this decision. */
    void teach(CrossFittedMeans model) {
        model.learn(fold(model.folds()), segment, shown.actionId(), shown.reward());
    }

    /** With the eyes of the policy that is judged. */
    Logged seen(CrossFittedMeans model) {
        int fold = fold(model.folds());
        return new Logged(
                shown.actionId(),
                propensity,
                shown.reward(),
                Stream.concat(logging.keySet().stream(), target.keySet().stream())
                        .distinct()
                        .sorted()
                        .map(action ->
                                new Logged.Option(
                                        action,
                                        target.getOrDefault(action, 0.0),
                                        logging.getOrDefault(action, 0.0),
                                        model.expected(fold, segment, action)))
                        .toList());
    }
}
