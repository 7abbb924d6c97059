package com.kundresa.profile.identity;

import com.kundresa.profile.identity.Limits.TypeWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Joins nodes into groups (union-find by size) and counts what each group has. Lives within one
 * resolution.
 */
final class Grouping {

    private final Protection protection;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final int[] parents;
    private final Tally[] tallies;

    Grouping(List<Node> nodes, Protection protection) {
        this.protection = protection;
        this.parents = new int[nodes.size()];
        this.tallies = new Tally[nodes.size()];
        for (int place = 0; place < nodes.size(); place++) {
            places.put(nodes.get(place).id(), place);
            parents[place] = place;
            tallies[place] = new Tally(nodes.get(place), protection);
        }
    }

    /** What one group has. */
    private static final class Tally implements Limits.Counted {

        private final Map<String, Integer> counts = new HashMap<>();
        private final Map<TypeWeek, Integer> weekly = new HashMap<>();
        private int size = 1;

        Tally(Node node, Protection protection) {
            counts.put(node.type(), 1);
            if (protection.rule(node.type()).weeklyLimit() != TypeRule.UNLIMITED) {
                weekly.put(TypeWeek.of(node), 1);
            }
        }

        @Override
        public Map<String, Integer> counts() {
            return counts;
        }

        @Override
        public Map<TypeWeek, Integer> weekly() {
            return weekly;
        }

        void absorb(Tally other, boolean asOnePerson) {
            other.counts.forEach((type, count) ->
                    counts.merge(type, count, asOnePerson ? (a, b) -> 1 : Integer::sum));
            other.weekly.forEach((week, count) -> weekly.merge(week, count, Integer::sum));
            size += other.size;
        }
    }

    /** A number that all nodes of one group share. */
    int groupOf(UUID node) {
        return root(place(node));
    }

    /** Joins two groups on an agent's word: what they have of a type counts as one from now on. */
    void joinAsOnePerson(Link link) {
        join(groupOf(link.a()), groupOf(link.b()), true);
    }

    /** Joins two groups where the limits allow it; else answers what they break. */
    Refusal.@Nullable Reason join(Link link) {
        int a = groupOf(link.a());
        int b = groupOf(link.b());
        if (a == b) {
            return null;
        }
        Refusal.Reason conflict = Limits.conflict(tallies[a], tallies[b], protection);
        if (conflict == null) {
            join(a, b, false);
        }
        return conflict;
    }

    private void join(int a, int b, boolean asOnePerson) {
        if (a == b) {
            return;
        }
        int large = tallies[a].size >= tallies[b].size ? a : b;
        int small = large == a ? b : a;
        parents[small] = large;
        tallies[large].absorb(tallies[small], asOnePerson);
    }

    private int place(UUID node) {
        Integer place = places.get(node);
        if (place == null) {
            throw new IllegalArgumentException("A link to a node that was not given");
        }
        return place;
    }

    private int root(int place) {
        int at = place;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
