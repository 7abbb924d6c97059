package com.kundresa.profile.identity.postgres;

import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.Partition;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Resolution;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All that is stored of some circles: their nodes by id, and the links and cuts among these.
 *
 * @param locked the circles that this transaction holds
 */
public record Evidences(
        Set<UUID> locked, Map<UUID, StoredNode> nodes, List<Link> links, List<Cut> cuts) {
    public Evidences {
        locked = Set.copyOf(locked);
        nodes = Map.copyOf(nodes);
        links = List.copyOf(links);
        cuts = List.copyOf(cuts);
    }

    /**
     * False where one of these nodes is not there, or where a node came into another circle before
     * its former one was locked.
     */
    public boolean isGuarded(Collection<UUID> nodeIds) {
        return nodes.keySet().containsAll(nodeIds)
                && nodes.values().stream().allMatch(node -> locked.contains(node.circle()));
    }

    /** Who is who by these. */
    public Partition partition(Protection protection) {
        return Resolution.resolve(
                nodes.values().stream().map(StoredNode::node).flatMap(Optional::stream).toList(),
                links,
                cuts,
                protection);
    }
}
