package com.kundresa.profile.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * When two nodes of a group became one customer: the first time at which evidence connects them.
 */
public final class JoinTimes {

    private final List<Link> joined;

    private JoinTimes(List<Link> joined) {
        this.joined = joined;
    }

    /** By the accepted links of a group. */
    public static JoinTimes of(Group group) {
        return new JoinTimes(group.joined());
    }

    /**
     * The time of the last link that was needed to connect the two; the end of time where nothing
     * does.
     */
    public Instant joined(UUID one, UUID other) {
        if (one.equals(other)) {
            return Instant.MIN;
        }
        Map<UUID, UUID> parents = new HashMap<>();
        for (Link link : inOrderOfTime()) {
            parents.put(root(parents, link.b()), root(parents, link.a()));
            if (root(parents, one).equals(root(parents, other))) {
                return link.stamp().at();
            }
        }
        return Instant.MAX;
    }

    private List<Link> inOrderOfTime() {
        return joined.stream().sorted(Comparator.comparing(link -> link.stamp().at())).toList();
    }

    private static UUID root(Map<UUID, UUID> parents, UUID node) {
        UUID at = node;
        UUID parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            UUID above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = above;
            parent = parents.getOrDefault(at, at);
        }
        return at;
    }
}
