package com.kundresa.profile.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether two groups together would break a limit. */
final class Limits {

    private Limits() {}

    /** A type of identifier and a week, counted from 1970-01-01. */
    record TypeWeek(String type, long week) {

        private static final long SECONDS = 7L * 24 * 3600;

        static TypeWeek of(Node node) {
            return new TypeWeek(
                    node.type(), Math.floorDiv(node.firstSeen().getEpochSecond(), SECONDS));
        }
    }

    /** Identifiers of a group, counted. */
    interface Counted {

        Map<String, Integer> counts();

        Map<TypeWeek, Integer> weekly();
    }

    /**
     * The limit that both together would break, or nothing. A type that only one of them has breaks
     * nothing.
     */
    static Refusal.@Nullable Reason conflict(Counted one, Counted other, Protection protection) {
        boolean oneIsSmaller = one.weekly().size() < other.weekly().size();
        Counted small = oneIsSmaller ? one : other;
        Counted large = oneIsSmaller ? other : one;
        for (Map.Entry<String, Integer> entry : small.counts().entrySet()) {
            int there = large.counts().getOrDefault(entry.getKey(), 0);
            if (there > 0 && there + entry.getValue() > protection.rule(entry.getKey()).limit()) {
                return Refusal.Reason.LIMIT;
            }
        }
        for (Map.Entry<TypeWeek, Integer> entry : small.weekly().entrySet()) {
            int there = large.weekly().getOrDefault(entry.getKey(), 0);
            int most = protection.rule(entry.getKey().type()).weeklyLimit();
            if (there > 0 && there + entry.getValue() > most) {
                return Refusal.Reason.WEEKLY_LIMIT;
            }
        }
        return null;
    }
}
