package com.kundresa.profile.recording;

import com.kundresa.profile.identity.Evidence;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.Node;
import com.kundresa.profile.identity.Partition;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Resolution;
import com.kundresa.profile.identity.Standing;
import com.kundresa.profile.identity.postgres.Evidences;
import com.kundresa.profile.identity.postgres.StoredNode;
import com.kundresa.profile.touch.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is who once the fresh interactions count: the stored evidence of all circles that they touch,
 * together with theirs, resolved anew. A function of the set of interactions, as the partition is.
 *
 * @param partition the customers of these circles
 * @param changedLinks evidence that is new, or earlier than what was kept
 * @param stored the nodes as they lay before
 * @param circles what a circle is called now that has got another name
 * @param sizes how many nodes each former customer had
 * @param named the nodes that the fresh interactions carry
 */
public record WhoIsWho(
        Partition partition,
        Collection<Link> changedLinks,
        Map<UUID, StoredNode> stored,
        Map<UUID, UUID> circles,
        Map<UUID, Integer> sizes,
        Set<UUID> named) {

    /** Decides from the circles of all nodes that the fresh interactions carry. */
    public static WhoIsWho decide(Evidences stored, List<Heard> fresh, Protection protection) {
        Map<UUID, Node> nodes = counted(stored);
        Map<Link.Key, Link> links = byKey(stored.links());
        Map<Link.Key, Link> changed = new LinkedHashMap<>();
        Set<UUID> named = new HashSet<>();
        for (Heard heard : fresh) {
            for (Node node : Evidence.nodes(heard.touch())) {
                nodes.merge(node.id(), node, Node::merge);
                named.add(node.id());
            }
            for (Link link : Evidence.of(heard.touch(), protection.version())) {
                Link known = links.get(link.key());
                Link kept = known == null ? link : known.kept(link);
                if (kept != known) {
                    links.put(link.key(), kept);
                    changed.put(link.key(), kept);
                }
            }
        }
        Partition partition =
                Resolution.resolve(nodes.values(), links.values(), stored.cuts(), protection);
        return new WhoIsWho(
                partition,
                changed.values(),
                stored.nodes(),
                circles(stored.nodes(), changed.values()),
                sizes(stored.nodes().values()),
                named);
    }

    /**
     * Decides anew where no interaction is fresh, but what counts has changed: by an agent's
     * decision, or because something is no more.
     *
     * @param stored the nodes that are left, with what counts of them from now on
     * @param changedLinks those that were not kept before
     * @param circles what a circle is called now that loses the node that it is named after
     */
    public static WhoIsWho reconsider(
            Evidences stored,
            Collection<Link> changedLinks,
            Map<UUID, UUID> circles,
            Protection protection) {
        Map<UUID, UUID> renamed = new HashMap<>(circles(stored.nodes(), changedLinks));
        renamed.putAll(circles);
        return new WhoIsWho(
                Resolution.resolve(
                        counted(stored).values(), stored.links(), stored.cuts(), protection),
                changedLinks,
                stored.nodes(),
                renamed,
                sizes(stored.nodes().values()),
                Set.of());
    }

    /**
     * Decides anew where these decisions of agents hold, and no others.
     *
     * @param standing about nodes that are stored; whatever else it is about is left aside
     */
    public static WhoIsWho reconsider(Evidences stored, Standing standing, Protection protection) {
        Set<UUID> there = counted(stored).keySet();
        List<Link> decided =
                standing.links().stream()
                        .filter(link -> there.contains(link.a()) && there.contains(link.b()))
                        .toList();
        List<Link> links = new ArrayList<>(decided);
        stored.links().stream().filter(link -> link.rule() != Link.Rule.AGENT).forEach(links::add);
        Set<Link> known = new HashSet<>(stored.links());
        return reconsider(
                new Evidences(stored.locked(), stored.nodes(), links, standing.cuts()),
                decided.stream().filter(link -> !known.contains(link)).toList(),
                Map.of(),
                protection);
    }

    /** The groups that the fresh interactions speak of, or that have other nodes than before. */
    public List<Group> affected() {
        return partition.groups().stream().filter(this::isAffected).toList();
    }

    /** The groups that stay as they are, unless one of their nodes is shared now that was not. */
    public List<Group> bystanders() {
        return partition.groups().stream().filter(group -> !isAffected(group)).toList();
    }

    /** The customers that the nodes of this group belonged to. */
    public Set<UUID> priorCustomers(Group group) {
        Set<UUID> prior = new HashSet<>();
        for (Node node : group.nodes()) {
            if (hasCounted(node)) {
                prior.add(storedNode(node.id()).customerId());
            }
        }
        return prior;
    }

    /** Whose the node was; where it is new, it was its own. */
    public UUID customerBefore(Node node) {
        return storedNode(node.id()).customerId();
    }

    /**
     * Whether all nodes of the customers that the group is made of are in it: then their sums add
     * up.
     */
    public boolean isUnion(Group group) {
        long before = group.nodes().stream().filter(this::hasCounted).count();
        return priorCustomers(group).stream().mapToInt(sizes::get).sum() == before;
    }

    /** The nodes whose rows change, as they are to be written. */
    public List<StoredNode> placed(long version) {
        List<StoredNode> placed = new ArrayList<>();
        for (Group group : partition.groups()) {
            for (Node node : group.nodes()) {
                StoredNode before = storedNode(node.id());
                StoredNode after = place(before, node, group.customerId(), version);
                if (!after.equals(before)) {
                    placed.add(after);
                }
            }
        }
        return placed;
    }

    private StoredNode place(StoredNode before, Node node, UUID customerId, long version) {
        boolean moved = before.firstSeen() == null || !before.customerId().equals(customerId);
        return before.with(
                node.firstSeen(),
                circles.getOrDefault(before.circle(), before.circle()),
                customerId,
                moved ? version : before.version());
    }

    private StoredNode storedNode(UUID id) {
        StoredNode node = stored.get(id);
        if (node == null) {
            throw new IllegalStateException("A node is decided about that was not loaded");
        }
        return node;
    }

    private boolean isAffected(Group group) {
        return group.nodes().stream()
                        .anyMatch(node -> named.contains(node.id()) || hasMoved(node, group))
                || !isUnion(group);
    }

    private boolean hasMoved(Node node, Group group) {
        StoredNode before = storedNode(node.id());
        return before.firstSeen() == null || !before.customerId().equals(group.customerId());
    }

    private boolean hasCounted(Node node) {
        return storedNode(node.id()).firstSeen() != null;
    }

    private static Map<UUID, Integer> sizes(Collection<StoredNode> nodes) {
        Map<UUID, Integer> sizes = new HashMap<>();
        nodes.stream()
                .filter(node -> node.firstSeen() != null)
                .forEach(node -> sizes.merge(node.customerId(), 1, Integer::sum));
        return sizes;
    }

    private static Map<UUID, Node> counted(Evidences stored) {
        Map<UUID, Node> nodes = HashMap.newHashMap(stored.nodes().size());
        stored.nodes()
                .values()
                .forEach(node -> node.node().ifPresent(seen -> nodes.put(seen.id(), seen)));
        return nodes;
    }

    private static Map<Link.Key, Link> byKey(List<Link> links) {
        Map<Link.Key, Link> byKey = HashMap.newHashMap(links.size());
        links.forEach(link -> byKey.put(link.key(), link));
        return byKey;
    }

    /**
     * What each former circle is called now; circles that new evidence ties together take the
     * smallest id.
     */
    private static Map<UUID, UUID> circles(Map<UUID, StoredNode> stored, Collection<Link> links) {
        Map<UUID, UUID> parent = new HashMap<>();
        for (Link link : links) {
            UUID a = root(parent, circle(stored, link.a()));
            UUID b = root(parent, circle(stored, link.b()));
            int order = Ids.compare(a, b);
            if (order != 0) {
                parent.put(order < 0 ? b : a, order < 0 ? a : b);
            }
        }
        Map<UUID, UUID> now = HashMap.newHashMap(parent.size());
        parent.keySet().forEach(circle -> now.put(circle, root(parent, circle)));
        return now;
    }

    private static UUID circle(Map<UUID, StoredNode> stored, UUID id) {
        StoredNode node = stored.get(id);
        if (node == null) {
            throw new IllegalStateException("A link names a node that was not loaded");
        }
        return node.circle();
    }

    private static UUID root(Map<UUID, UUID> parent, UUID circle) {
        UUID root = circle;
        for (UUID next = parent.get(root); next != null; next = parent.get(root)) {
            root = next;
        }
        return root;
    }
}
