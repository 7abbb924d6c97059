package com.kundresa.recommendation.offer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All actions of the business at one version.
 *
 * @param version grows with each change; 0 before anything was stored
 * @param actions at most 500, each id once
 */
public record Catalogue(long version, List<Action> actions) {

    /** More would make every decision slow. */
    public static final int MOST_ACTIONS = 500;

    public Catalogue {
        actions = List.copyOf(actions);
        if (actions.size() > MOST_ACTIONS) {
            throw new IllegalArgumentException(
                    "A catalogue has at most " + MOST_ACTIONS + " actions");
        }
        Set<String> seen = new HashSet<>();
        for (Action action : actions) {
            if (!seen.add(action.actionId())) {
                throw new IllegalArgumentException(
                        "actionId " + action.actionId() + " is there twice");
            }
        }
    }

    /** Empty where no action has that id. */
    public Optional<Action> find(String actionId) {
        for (Action action : actions) {
            if (action.actionId().equals(actionId)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** The next version, with an action added or replaced. */
    public Catalogue with(Action action) {
        List<Action> next = others(action.actionId());
        next.add(action);
        return new Catalogue(version + 1, next);
    }

    /** The next version, without an action. */
    public Catalogue without(String actionId) {
        return new Catalogue(version + 1, others(actionId));
    }

    private List<Action> others(String actionId) {
        List<Action> others = new ArrayList<>(actions);
        others.removeIf(other -> other.actionId().equals(actionId));
        return others;
    }
}
