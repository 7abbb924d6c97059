package com.kundresa.profile.identity;

import com.kundresa.profile.identity.Joining.Verdict;
import com.kundresa.profile.touch.Touch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Takes one interaction after the other, by the fast path where that decides, as a service would.
 */
final class Bookkeeper {

    private final Protection protection;
    private final Map<UUID, Node> nodes = new HashMap<>();
    private final Map<Link.Key, Link> links = new HashMap<>();
    private final Map<UUID, Set<Link.Key>> linksByNode = new HashMap<>();
    private final Map<UUID, UUID> groupByNode = new HashMap<>();
    private final Map<UUID, Set<UUID>> members = new HashMap<>();
    private final Map<UUID, Summary> summaries = new HashMap<>();
    private int fast;
    private int slow;

    Bookkeeper(Protection protection) {
        this.protection = protection;
    }

    void take(Touch touch) {
        for (Node node : Evidence.nodes(touch)) {
            takeNode(node);
        }
        for (Link link : Evidence.of(touch, protection.version())) {
            takeLink(link);
        }
    }

    Map<UUID, UUID> customerIds() {
        Map<UUID, UUID> ids = new HashMap<>();
        members.forEach((group, its) -> {
            UUID customerId =
                    its.stream()
                            .map(nodes::get)
                            .min(Resolution.strongestFirst(protection))
                            .orElseThrow()
                            .id();
            its.forEach(id -> ids.put(id, customerId));
        });
        return ids;
    }

    Map<UUID, Summary> summariesByNode() {
        Map<UUID, Summary> byNode = new HashMap<>();
        groupByNode.forEach((node, group) -> byNode.put(node, summaries.get(group)));
        return byNode;
    }

    int fast() {
        return fast;
    }

    int slow() {
        return slow;
    }

    private void takeNode(Node node) {
        Node known = nodes.get(node.id());
        if (known == null) {
            nodes.put(node.id(), node);
            place(Set.of(node.id()), Summary.of(node, protection));
        } else if (node.firstSeen().isBefore(known.firstSeen())) {
            nodes.put(node.id(), node);
            resolveAround(node.id());
        }
    }

    private void takeLink(Link link) {
        Link known = links.get(link.key());
        Link kept = known == null ? link : known.kept(link);
        if (kept.equals(known)) {
            return;
        }
        links.put(link.key(), kept);
        linksByNode.computeIfAbsent(link.a(), n -> new HashSet<>()).add(link.key());
        linksByNode.computeIfAbsent(link.b(), n -> new HashSet<>()).add(link.key());
        if (known == null) {
            decide(link);
        } else {
            resolveAround(link.a());
        }
    }

    private void decide(Link link) {
        UUID a = Objects.requireNonNull(groupByNode.get(link.a()));
        UUID b = Objects.requireNonNull(groupByNode.get(link.b()));
        fast++;
        Verdict verdict =
                a.equals(b)
                        ? Joining.within(link, summary(a), protection)
                        : Joining.between(link, summary(a), summary(b), protection);
        switch (verdict) {
            case Verdict.Unchanged unchanged -> summaries.put(a, unchanged.summary());
            case Verdict.Joined joined -> {
                Set<UUID> all = new HashSet<>(members.remove(a));
                all.addAll(members.remove(b));
                place(all, joined.summary());
            }
            case Verdict.Refused refused -> {
                summaries.put(a, refused.a());
                summaries.put(b, refused.b());
            }
            case Verdict.Undecided undecided -> {
                fast--;
                resolveAround(link.a());
            }
        }
    }

    private Summary summary(UUID group) {
        return Objects.requireNonNull(summaries.get(group));
    }

    private void resolveAround(UUID start) {
        slow++;
        Set<UUID> closure = closure(start);
        List<Node> its = closure.stream().map(nodes::get).toList();
        Set<Link.Key> keys = new HashSet<>();
        closure.forEach(node -> keys.addAll(linksByNode.getOrDefault(node, Set.of())));
        List<Link> evidence = new ArrayList<>();
        keys.forEach(key -> evidence.add(links.get(key)));
        closure.forEach(node -> members.remove(groupByNode.get(node)));
        for (Group group : Resolution.resolve(its, evidence, List.of(), protection).groups()) {
            Set<UUID> ids = new HashSet<>();
            group.nodes().forEach(node -> ids.add(node.id()));
            place(ids, group.summary());
        }
    }

    private Set<UUID> closure(UUID start) {
        Set<UUID> found = new HashSet<>(Set.of(start));
        Deque<UUID> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (Link.Key key : linksByNode.getOrDefault(open.pop(), Set.of())) {
                for (UUID end : List.of(key.a(), key.b())) {
                    if (found.add(end)) {
                        open.push(end);
                    }
                }
            }
        }
        return found;
    }

    private void place(Set<UUID> group, Summary summary) {
        UUID id = group.iterator().next();
        members.put(id, group);
        summaries.put(id, summary);
        group.forEach(node -> groupByNode.put(node, id));
    }
}
