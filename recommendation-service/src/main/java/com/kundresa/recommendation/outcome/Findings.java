package com.kundresa.recommendation.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What looking at some signals gave.
 *
 * @param orphans to be kept apart
 * @param again signals to be looked at once more; all others are done
 */
public record Findings(List<Outcome> outcomes, List<Orphan> orphans, List<Waiting> again) {

    /**
     * @param people signal to all ids of the customer who did it
     * @param choices all that were made for these customers, and those of the named decisions
     * @param mostLooks how often a signal is looked at before it is given up
     */
    public static Findings of(
            List<Waiting> waiting,
            Map<UUID, Set<UUID>> people,
            Collection<Choice> choices,
            int mostLooks) {
        Map<UUID, List<Choice>> byId = byId(choices);
        Findings findings = new Findings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Waiting one : waiting) {
            Signal signal = one.signal();
            Set<UUID> ids = people.getOrDefault(signal.interactionId(), Set.of());
            findings.add(one, Attribution.attribute(signal, choices(signal, ids, byId)), mostLooks);
        }
        return findings;
    }

    private void add(Waiting one, Attributed attributed, int mostLooks) {
        boolean isLast = one.looks() + 1 >= mostLooks || !one.signal().isWorthWaiting();
        if (attributed.isOpen() && !isLast) {
            again.add(new Waiting(one.signal(), one.looks() + 1));
            return;
        }
        outcomes.addAll(attributed.outcomes());
        attributed.orphan().ifPresent(orphans::add);
    }

    private static List<Choice> choices(
            Signal signal, Set<UUID> people, Map<UUID, List<Choice>> byId) {
        Set<Choice> found = new LinkedHashSet<>();
        people.forEach(id -> found.addAll(byId.getOrDefault(id, List.of())));
        Signal.Naming naming = signal.naming();
        if (naming != null) {
            found.addAll(byId.getOrDefault(naming.decisionId(), List.of()));
        }
        return List.copyOf(found);
    }

    private static Map<UUID, List<Choice>> byId(Collection<Choice> choices) {
        Map<UUID, List<Choice>> byId = new HashMap<>();
        for (Choice choice : choices) {
            Set<UUID> ids = new LinkedHashSet<>();
            ids.add(choice.anchor());
            ids.add(choice.decisionId());
            UUID node = choice.nodeId();
            UUID customer = choice.customerId();
            if (node != null) {
                ids.add(node);
            }
            if (customer != null) {
                ids.add(customer);
            }
            ids.forEach(id -> byId.computeIfAbsent(id, key -> new ArrayList<>()).add(choice));
        }
        return byId;
    }
}
