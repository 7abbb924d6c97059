package com.kundresa.recommendation.push;

import com.kundresa.recommendation.push.Standing.CartMark;
import com.kundresa.recommendation.push.Standing.Mark;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes one out of what was remembered of two customers that proved to be the same. Where both
 * stood in the same phase or segment, or both had a cart, it was one occasion all the time: the
 * earlier one names it, so that nobody is offered the same step twice for having introduced
 * themselves.
 */
final class Joined {

    private Joined() {}

    /**
     * How the one customer stands.
     *
     * @param hasHeard whether {@code kept} is already the state of both
     */
    static @Nullable Standing standing(
            @Nullable Standing kept, @Nullable Standing gone, boolean hasHeard) {
        if (kept == null || gone == null) {
            Standing only = kept == null ? gone : kept;
            return only == null ? null : hasHeard ? only : open(only);
        }
        boolean samePhase = kept.phase() != null && kept.phase().equals(gone.phase());
        Standing joined =
                new Standing(
                        kept.phase(),
                        samePhase ? earlier(kept.phaseMark(), gone.phaseMark()) : kept.phaseMark(),
                        segments(kept, gone, hasHeard),
                        kept.left(),
                        cart(kept.cart(), gone.cart(), hasHeard),
                        later(kept.lastOrderAt(), gone.lastOrderAt()),
                        kept.hasOpenCase());
        return hasHeard ? joined : open(joined);
    }

    /** The wait under the identity that its occasion has in the joined standing. */
    static Wait known(Wait wait, @Nullable Standing own, @Nullable Standing joined) {
        Instant before = since(own, wait.occasion());
        Instant now = since(joined, wait.occasion());
        return now != null && wait.occasion().since().equals(before) ? wait.known(now) : wait;
    }

    /** One wait for each rule and occasion. */
    static List<Wait> merged(List<Wait> waits) {
        Map<String, Wait> one = new LinkedHashMap<>();
        waits.forEach(wait -> one.merge(id(wait), wait, Wait::and));
        return List.copyOf(one.values());
    }

    static String id(Wait wait) {
        return wait.ruleId() + " " + wait.occasion().key();
    }

    private static @Nullable Instant since(@Nullable Standing standing, Occasion occasion) {
        if (standing == null) {
            return null;
        }
        return switch (occasion.kind()) {
            case PHASE ->
                    occasion.subject().equals(standing.phase()) && standing.phaseMark() != null
                            ? standing.phaseMark().since()
                            : null;
            case SEGMENT -> {
                Mark mark = standing.segments().get(occasion.subject());
                yield mark == null ? null : mark.since();
            }
            case LEFT_SEGMENT -> standing.left().get(occasion.subject());
            case CART -> standing.cart() == null ? null : standing.cart().since();
        };
    }

    /** The next state tells the times of both together: they are the same occasions. */
    private static Standing open(Standing standing) {
        Map<String, Mark> segments = new TreeMap<>();
        standing.segments().forEach((name, mark) -> segments.put(name, open(mark)));
        Mark phase = standing.phaseMark();
        return new Standing(
                standing.phase(),
                phase == null ? null : open(phase),
                segments,
                standing.left(),
                standing.cart(),
                standing.lastOrderAt(),
                standing.hasOpenCase());
    }

    private static Mark open(Mark mark) {
        return new Mark(mark.since(), null);
    }

    private static Map<String, Mark> segments(Standing kept, Standing gone, boolean hasHeard) {
        Map<String, Mark> marks = new TreeMap<>(kept.segments());
        gone.segments()
                .forEach((name, mark) -> {
                    Mark own = marks.get(name);
                    if (own != null) {
                        marks.put(name, earlier(own, mark));
                    } else if (!hasHeard) {
                        marks.put(name, mark);
                    }
                });
        return marks;
    }

    private static @Nullable Mark earlier(@Nullable Mark kept, @Nullable Mark gone) {
        if (kept == null || gone == null) {
            return kept;
        }
        return gone.since().isBefore(kept.since()) ? new Mark(gone.since(), kept.told()) : kept;
    }

    private static @Nullable CartMark cart(
            @Nullable CartMark kept, @Nullable CartMark gone, boolean hasHeard) {
        if (kept == null || gone == null) {
            return kept == null && !hasHeard ? gone : kept;
        }
        return new CartMark(
                gone.since().isBefore(kept.since()) ? gone.since() : kept.since(),
                hasHeard || kept.changedAt().isAfter(gone.changedAt())
                        ? kept.changedAt()
                        : gone.changedAt());
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
