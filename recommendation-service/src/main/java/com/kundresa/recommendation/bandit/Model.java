package com.kundresa.recommendation.bandit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that was learned about actions, at one version.
 *
 * @param version grows with each refit; 0 before anything was learned
 * @param features what its weights belong to
 * @param actions action id to what was learned of it; what is missing is as its author says
 */
public record Model(
        long version, FeatureSet features, Prior prior, Map<String, Posterior> actions) {

    /** Nothing was learned yet: every step is taken up as its author says. */
    public static final Model NOTHING = new Model(0, SituationFeatures.SET, Prior.USUAL, Map.of());

    public Model {
        actions = Map.copyOf(actions);
        for (Posterior posterior : actions.values()) {
            if (posterior.size() != features.size()) {
                throw new IllegalArgumentException("Every posterior weighs the model's features");
            }
        }
    }

    /** How many observations it rests on in all. */
    public long observations() {
        return actions.values().stream().mapToLong(Posterior::observations).sum();
    }

    /**
     * How probable it is that an action is taken up.
     *
     * @param usual the take-up its author expects, used where nothing was learned
     */
    public TakeUp takeUp(String actionId, double usual, Features situation) {
        Posterior learned = actions.get(actionId);
        return learned == null
                ? new TakeUp(usual, 0)
                : new TakeUp(learned.expected(situation), learned.observations());
    }

    /** What is believed of an action; of one that nothing was learned of, what its author says. */
    public Belief belief(String actionId, double usual, Features situation) {
        Posterior learned = actions.get(actionId);
        return learned == null ? prior.takeUp(usual, situation) : learned.belief(situation);
    }

    /**
     * A new model from the prior and all observations, which replaces this one; the order of
     * observations does not matter.
     *
     * @param usual action id to the take-up its author expects; observations of other actions are
     *     left out
     */
    public Model refitted(Map<String, Double> usual, List<Observation> observations) {
        Map<String, List<Observation>> byAction =
                observations.stream().collect(Collectors.groupingBy(Observation::actionId));
        Map<String, Posterior> learned = new HashMap<>();
        usual.forEach((actionId, probability) -> {
            List<Observation> seen = byAction.getOrDefault(actionId, List.of());
            if (!seen.isEmpty()) {
                learned.put(actionId, prior.takeUp(probability, features.size()).after(seen));
            }
        });
        return new Model(version + 1, features, prior, learned);
    }
}
