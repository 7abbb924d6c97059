package com.kundresa.profile.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How sure it is that the identifiers of a customer are one person, from the evidence alone. Each
 * link has a strength; several links between the same two identifiers support each other; a
 * customer is as sure as the weakest connection that holds it together; each doubt that nobody has
 * settled takes a tenth of what is left.
 *
 * @param percent 0 to 100; 100 for a single identifier
 * @param weakestPercent strength of the weakest connection that is needed
 * @param verified links from sources that hold a secret, and of agents
 * @param claimed links from public sources
 * @param independent connections beyond those that are needed
 * @param doubts links that were refused for a limit, or wait for an agent, and are not cut
 */
public record Confidence(
        int percent, int weakestPercent, int verified, int claimed, int independent, int doubts) {

    private static final int CERTAIN = 100;
    private static final int DECIDED = 99;
    private static final int VERIFIED_ALIAS = 97;
    private static final int VERIFIED_TOGETHER = 95;
    private static final int CLAIMED_ALIAS = 75;
    private static final int CLAIMED_TOGETHER = 70;
    private static final int MOST_DOUBTS = 10;
    private static final int LEFT_AFTER_A_DOUBT = 90;

    /** Of one customer. */
    public static Confidence of(Group group, Collection<Refusal> refusals) {
        Map<Pair, Integer> pairs = strengths(group.joined());
        int weakest = weakest(pairs);
        int doubts = doubts(group, refusals);
        int percent = weakest;
        for (int doubt = 0; doubt < Math.min(doubts, MOST_DOUBTS); doubt++) {
            percent = percent * LEFT_AFTER_A_DOUBT / CERTAIN;
        }
        int verified = (int) group.joined().stream().filter(Link::verified).count();
        return new Confidence(
                percent,
                weakest,
                verified,
                group.joined().size() - verified,
                Math.max(0, pairs.size() - (group.nodes().size() - 1)),
                doubts);
    }

    /** How much one link alone proves, in percent. */
    public static int of(Link link) {
        return switch (link.rule()) {
            case AGENT -> DECIDED;
            case ALIASED -> link.verified() ? VERIFIED_ALIAS : CLAIMED_ALIAS;
            case TOGETHER -> link.verified() ? VERIFIED_TOGETHER : CLAIMED_TOGETHER;
        };
    }

    /** Of several links between two nodes only one needs to be right. */
    private static Map<Pair, Integer> strengths(List<Link> links) {
        Map<Pair, Integer> strengths = new HashMap<>();
        links.forEach(link -> strengths.merge(link.pair(), of(link), Confidence::either));
        return strengths;
    }

    private static int either(int one, int other) {
        return Math.min(DECIDED, CERTAIN - (CERTAIN - one) * (CERTAIN - other) / CERTAIN);
    }

    /** The weakest pair that is needed when the strongest are taken first. */
    private static int weakest(Map<Pair, Integer> pairs) {
        List<Map.Entry<Pair, Integer>> strongestFirst = new ArrayList<>(pairs.entrySet());
        strongestFirst.sort(Map.Entry.<Pair, Integer>comparingByValue(Comparator.reverseOrder()));
        Map<UUID, UUID> parents = new HashMap<>();
        int weakest = CERTAIN;
        for (Map.Entry<Pair, Integer> entry : strongestFirst) {
            UUID low = root(parents, entry.getKey().low());
            UUID high = root(parents, entry.getKey().high());
            if (!low.equals(high)) {
                parents.put(high, low);
                weakest = entry.getValue();
            }
        }
        return weakest;
    }

    private static UUID root(Map<UUID, UUID> parents, UUID node) {
        UUID at = node;
        for (UUID above = parents.get(at); above != null; above = parents.get(at)) {
            UUID next = parents.get(above);
            if (next != null) {
                parents.put(at, next);
            }
            at = above;
        }
        return at;
    }

    private static int doubts(Group group, Collection<Refusal> refusals) {
        Set<UUID> nodes = new HashSet<>();
        group.nodes().forEach(node -> nodes.add(node.id()));
        return (int)
                refusals.stream()
                        .filter(Confidence::isDoubt)
                        .map(Refusal::link)
                        .filter(link -> nodes.contains(link.a()) != nodes.contains(link.b()))
                        .map(Link::pair)
                        .distinct()
                        .count();
    }

    private static boolean isDoubt(Refusal refusal) {
        return switch (refusal.reason()) {
            case LIMIT, WEEKLY_LIMIT, REVIEW -> true;
            case BLOCKED, CUT, UNVERIFIED, SHARED -> false;
        };
    }
}
