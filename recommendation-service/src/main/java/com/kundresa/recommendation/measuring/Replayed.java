package com.kundresa.recommendation.measuring;

import com.kundresa.recommendation.evaluation.CrossFittedMeans;
import com.kundresa.recommendation.evaluation.Logged;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A decision of the log, decided again by its own policy and by the one that is judged; as small as
 * it can be, because all of a log are held until the last one is read.
 *
 * @param fold of the model of the reward; decisions of one customer are in one
 * @param segment what sets the moment apart for that model
 * @param action that was shown
 * @param options all actions that either policy could have put first, in alphabetical order
 * @param logging the probability of each by the log's own policy
 * @param target the same by the policy that is judged
 */
@SuppressWarnings(
        "ArrayRecordComponent") // numbers that are written once; boxes would take ten times the
// memory
record Replayed(
        int fold,
        String segment,
        String action,
        double propensity,
        double reward,
        List<String> options,
        double[] logging,
        double[] target) {

    /** Teaches the model what came of this decision. */
    void teach(CrossFittedMeans model) {
        model.learn(fold, segment, action, reward);
    }

    /** With the eyes of the policy that is judged. */
    Logged seen(CrossFittedMeans model) {
        return new Logged(
                action,
                propensity,
                reward,
                IntStream.range(0, options.size()).mapToObj(i -> option(i, model)).toList());
    }

    private Logged.Option option(int i, CrossFittedMeans model) {
        String option = options.get(i);
        return new Logged.Option(
                option, target[i], logging[i], model.expected(fold, segment, option));
    }
}
