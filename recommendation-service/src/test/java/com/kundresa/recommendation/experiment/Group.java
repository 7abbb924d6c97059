package com.kundresa.recommendation.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A customer as profile-service knows one: nodes, each seen first at some time. */
record Group(List<Node> nodes) {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Comparator<Node> EARLIEST =
            Comparator.comparing(Node::firstSeen).thenComparing(Node::id);

    record Node(UUID id, Instant firstSeen) {}

    /** One to four nodes. */
    static Group somebody(Random chance) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i <= chance.nextInt(4); i++) {
            nodes.add(node(chance, START.plusSeconds(chance.nextInt(1000))));
        }
        return new Group(nodes);
    }

    static Group earlier(Group one, Group other) {
        return EARLIEST.compare(one.first(), other.first()) <= 0 ? one : other;
    }

    /** The node that was seen first; of several the one with the smallest id. */
    UUID anchor() {
        return first().id();
    }

    /** An identifier becomes known that was never seen before. */
    Group withLaterNode(Random chance) {
        Instant latest = nodes.stream().map(Node::firstSeen).max(Instant::compareTo).orElseThrow();
        return mergedWith(
                new Group(List.of(node(chance, latest.plusSeconds(chance.nextInt(1, 1000))))));
    }

    Group mergedWith(Group other) {
        List<Node> all = new ArrayList<>(nodes);
        all.addAll(other.nodes);
        return new Group(all);
    }

    /** What remains when the other's nodes are taken out. */
    Group cutFrom(Group other) {
        return new Group(nodes.stream().filter(node -> !other.nodes.contains(node)).toList());
    }

    private Node first() {
        return nodes.stream().min(EARLIEST).orElseThrow();
    }

    private static Node node(Random chance, Instant firstSeen) {
        return new Node(new UUID(chance.nextLong(), chance.nextLong()), firstSeen);
    }
}
