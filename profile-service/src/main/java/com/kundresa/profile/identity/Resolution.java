package com.kundresa.profile.identity;

import com.kundresa.profile.touch.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides who is who from all evidence about some nodes. The answer depends on the set of nodes,
 * links and cuts alone, never on the order in which they were given: links are taken in one fixed
 * order, each joins two groups unless that would break a limit, and limits only ever forbid larger
 * groups.
 *
 * <p>The nodes must be closed under the links: with a node also all nodes that any link, refused or
 * cut, reaches from it. Costs n log n of the links.
 */
public final class Resolution {

    private final Protection protection;
    private final LinkOrder order;
    private final List<Node> nodes;
    private final Grouping grouping;
    private final List<Link> joined = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private Resolution(Collection<Node> nodes, Protection protection) {
        this.protection = protection;
        this.order = new LinkOrder(protection);
        this.nodes = distinct(nodes);
        this.grouping = new Grouping(this.nodes, protection);
    }

    /** Who is who. */
    public static Partition resolve(
            Collection<Node> nodes,
            Collection<Link> links,
            Collection<Cut> cuts,
            Protection protection) {
        Resolution resolution = new Resolution(nodes, protection);
        List<Link> admitted = resolution.admit(links, cuts);
        List<Link> evidence = resolution.joinDecisions(admitted);
        Set<UUID> shared = resolution.findShared(admitted, evidence);
        evidence.forEach(link -> resolution.take(link, shared));
        return resolution.partition(shared);
    }

    private List<Link> admit(Collection<Link> links, Collection<Cut> cuts) {
        Admission admission = new Admission(cuts, links, protection);
        List<Link> sorted = new ArrayList<>(distinctLinks(links));
        sorted.sort(order);
        List<Link> admitted = new ArrayList<>(sorted.size());
        for (Link link : sorted) {
            Refusal.@Nullable Reason refusal = admission.refusal(link);
            if (refusal == null) {
                admitted.add(link);
            } else {
                refusals.add(new Refusal(link, refusal));
            }
        }
        return admitted;
    }

    private List<Link> joinDecisions(List<Link> admitted) {
        List<Link> evidence = new ArrayList<>(admitted.size());
        for (Link link : admitted) {
            if (link.rule() == Link.Rule.AGENT) {
                grouping.joinAsOnePerson(link);
                joined.add(link);
            } else {
                evidence.add(link);
            }
        }
        return evidence;
    }

    private Set<UUID> findShared(List<Link> admitted, List<Link> evidence) {
        Set<UUID> decided = new HashSet<>();
        for (Link link : admitted) {
            if (link.rule() == Link.Rule.AGENT) {
                decided.add(link.a());
                decided.add(link.b());
            }
        }
        return Sharing.sharedAmong(evidence, decided, grouping::groupOf, protection);
    }

    private void take(Link link, Set<UUID> shared) {
        Refusal.@Nullable Reason refusal =
                shared.contains(link.a()) || shared.contains(link.b())
                        ? Refusal.Reason.SHARED
                        : grouping.join(link);
        if (refusal == null) {
            joined.add(link);
        } else {
            refusals.add(new Refusal(link, refusal));
        }
    }

    private Partition partition(Set<UUID> shared) {
        Map<Integer, List<Node>> members = new LinkedHashMap<>();
        for (Node node : nodes) {
            members.computeIfAbsent(grouping.groupOf(node.id()), g -> new ArrayList<>()).add(node);
        }
        Map<Integer, List<Link>> joinedByGroup = new HashMap<>();
        for (Link link : joined) {
            joinedByGroup
                    .computeIfAbsent(grouping.groupOf(link.a()), g -> new ArrayList<>())
                    .add(link);
        }
        Map<Integer, List<Node>> sharedByGroup = sharedByGroup(shared);
        List<Group> groups = new ArrayList<>(members.size());
        members.forEach((group, its) ->
                groups.add(
                        group(
                                its,
                                joinedByGroup.getOrDefault(group, List.of()),
                                sharedByGroup.getOrDefault(group, List.of()))));
        groups.sort(Comparator.comparing(Group::customerId, Ids::compare));
        return new Partition(groups, refusals, shared);
    }

    private Group group(List<Node> members, List<Link> links, List<Node> shared) {
        members.sort(strongestFirst(protection));
        return new Group(members.getFirst(), members, links, shared);
    }

    private Map<Integer, List<Node>> sharedByGroup(Set<UUID> shared) {
        Map<UUID, Node> byId = new HashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        Map<Integer, Set<Node>> found = new HashMap<>();
        for (Refusal refusal : refusals) {
            if (refusal.reason() == Refusal.Reason.SHARED) {
                Link link = refusal.link();
                noteShared(byId, shared, link.b(), link.a(), found);
                noteShared(byId, shared, link.a(), link.b(), found);
            }
        }
        Map<Integer, List<Node>> lists = new HashMap<>();
        found.forEach((group, its) -> lists.put(group, List.copyOf(its)));
        return lists;
    }

    private void noteShared(
            Map<UUID, Node> byId,
            Set<UUID> shared,
            UUID node,
            UUID sharer,
            Map<Integer, Set<Node>> found) {
        Node known = byId.get(node);
        if (known != null && shared.contains(node) && !shared.contains(sharer)) {
            found.computeIfAbsent(
                            grouping.groupOf(sharer),
                            g -> new TreeSet<>(strongestFirst(protection)))
                    .add(known);
        }
    }

    /** The order of a group's nodes; the first is its representative. */
    public static Comparator<Node> strongestFirst(Protection protection) {
        return Comparator.<Node>comparingInt(node -> protection.rule(node.type()).priority())
                .thenComparing(Node::firstSeen)
                .thenComparing(Node::id, Ids::compare);
    }

    private static List<Node> distinct(Collection<Node> nodes) {
        Map<UUID, Node> byId = new HashMap<>();
        nodes.forEach(node -> byId.merge(node.id(), node, Node::merge));
        return new ArrayList<>(byId.values());
    }

    private static Collection<Link> distinctLinks(Collection<Link> links) {
        Map<Link.Key, Link> byKey = new HashMap<>();
        for (Link link : links) {
            if (!link.a().equals(link.b())) {
                byKey.merge(link.key(), link, Link::kept);
            }
        }
        return byKey.values();
    }
}
