package com.kundresa.profile.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is who.
 *
 * @param groups sorted by customer id
 * @param refusals the links that join nobody
 * @param shared nodes that several known persons share; each is a customer of its own
 */
public record Partition(List<Group> groups, List<Refusal> refusals, Set<UUID> shared) {

    public Partition {
        groups = List.copyOf(groups);
        refusals = List.copyOf(refusals);
        shared = Set.copyOf(shared);
    }

    /** Each node's customer id. */
    public Map<UUID, UUID> customerIds() {
        Map<UUID, UUID> ids = new java.util.HashMap<>();
        for (Group group : groups) {
            group.nodes().forEach(node -> ids.put(node.id(), group.customerId()));
        }
        return ids;
    }

    /** The customer that this node belongs to; nothing where the node is not known. */
    public Optional<Group> groupOf(UUID node) {
        return groups.stream()
                .filter(group -> group.nodes().stream().anyMatch(each -> each.id().equals(node)))
                .findFirst();
    }

    /** The doubtful links that wait for an agent, in the order in which they would be taken. */
    public List<Link> waiting() {
        return refusals.stream().filter(Refusal::waits).map(Refusal::link).toList();
    }
}
