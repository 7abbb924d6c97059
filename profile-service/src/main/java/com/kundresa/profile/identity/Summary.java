package com.kundresa.profile.identity;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a group to decide whether it may be joined without looking at its nodes and
 * links.
 *
 * @param counts identifiers by type; those that agents linked together count once
 * @param weekly identifiers by type and week of first sight, for types with a weekly limit
 * @param clean true where no other link's outcome could change it: none is refused for a limit or
 *     as shared
 * @param shared true where it is one node that several known persons share
 * @param last the link that comes last in order among those that touch the group, accepted or not
 */
public record Summary(
        Map<String, Integer> counts,
        Map<TypeWeek, Integer> weekly,
        boolean clean,
        boolean shared,
        @Nullable Link last)
        implements Limits.Counted {

    /** A type of identifier and a week, counted from 1970-01-01. */
    public record TypeWeek(String type, long week) implements Comparable<TypeWeek> {

        private static final long SECONDS = 7L * 24 * 3600;

        static TypeWeek of(Node node) {
            return new TypeWeek(
                    node.type(), Math.floorDiv(node.firstSeen().getEpochSecond(), SECONDS));
        }

        @Override
        public int compareTo(TypeWeek other) {
            int types = type.compareTo(other.type);
            return types != 0 ? types : Long.compare(week, other.week);
        }
    }

    public Summary {
        counts = Map.copyOf(counts);
        weekly = Map.copyOf(weekly);
    }

    /** A node that nothing links yet. */
    public static Summary of(Node node, Protection protection) {
        boolean counted = protection.rule(node.type()).weeklyLimit() != TypeRule.UNLIMITED;
        return new Summary(
                Map.of(node.type(), 1),
                counted ? Map.of(TypeWeek.of(node), 1) : Map.of(),
                true,
                false,
                null);
    }

    /** Why the two may not be joined, or nothing where they may. */
    Refusal.@Nullable Reason conflict(Summary other, Protection protection) {
        return Limits.conflict(this, other, protection);
    }

    /** Both together, with the link that joins them. */
    Summary join(Summary other, Link link, LinkOrder order) {
        return new Summary(
                sum(counts, other.counts),
                sum(weekly, other.weekly),
                clean && other.clean,
                false,
                later(later(last, other.last, order), link, order));
    }

    /** The same group with one more link inside it. */
    Summary with(Link link, LinkOrder order) {
        return new Summary(counts, weekly, clean, shared, later(last, link, order));
    }

    /** The same group after a link was refused that touches it. */
    Summary refused(Link link, LinkOrder order) {
        return new Summary(counts, weekly, false, shared, later(last, link, order));
    }

    /** True where the link comes after all that touch the group. */
    boolean endsBefore(Link link, LinkOrder order) {
        return last == null || order.compare(last, link) < 0;
    }

    private static <K extends Comparable<K>> Map<K, Integer> sum(
            Map<K, Integer> one, Map<K, Integer> other) {
        Map<K, Integer> sums = new TreeMap<>(one);
        other.forEach((key, count) -> sums.merge(key, count, Integer::sum));
        return sums;
    }

    static @Nullable Link later(@Nullable Link one, @Nullable Link other, LinkOrder order) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return order.compare(one, other) >= 0 ? one : other;
    }
}
