package com.kundresa.recommendation.push;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stood when last heard of, as far as rules are set off by it, with the identity of
 * each occasion. No names, no products.
 *
 * @param phase the phase; null where the journey has none
 * @param segments the segments that the customer is in
 * @param left segments that were left, and when that was found
 * @param cart null where nothing lies in it
 */
public record Standing(
        @Nullable String phase,
        @Nullable Mark phaseMark,
        Map<String, Mark> segments,
        Map<String, Instant> left,
        @Nullable CartMark cart,
        @Nullable Instant lastOrderAt,
        boolean hasOpenCase) {

    private static final int MOST_LEFT = 20;

    /**
     * Since when the customer is somewhere.
     *
     * @param since as it was first told; the identity of the occasion
     * @param told as it was told last: a later one is a return; null where the next one told is
     *     taken for the same, after two customers proved to be one
     */
    public record Mark(Instant since, @Nullable Instant told) {

        static Mark next(@Nullable Mark before, Instant told) {
            if (before == null || before.told != null && told.isAfter(before.told)) {
                return new Mark(told, told);
            }
            return new Mark(before.since, told);
        }
    }

    /**
     * One cart, from its first filling until it is ordered or emptied.
     *
     * @param since its identity
     * @param changedAt its latest change
     */
    public record CartMark(Instant since, Instant changedAt) {

        boolean isTouchedAfter(@Nullable Instant order) {
            return order == null || order.isBefore(changedAt);
        }
    }

    public Standing {
        segments = Map.copyOf(segments);
        left = Map.copyOf(left);
    }

    /** How the customer stands by a newer state. */
    static Standing of(Sighting seen, @Nullable Standing before, Instant at) {
        String phase = seen.phase().isEmpty() ? null : seen.phase();
        return new Standing(
                phase,
                phase == null ? null : phaseMark(seen, before),
                segments(seen, before),
                left(seen, before, at),
                cart(seen, before),
                seen.lastOrderAt(),
                seen.hasOpenCase());
    }

    /** What now stands of a trigger. */
    Optional<Occasion> occasion(Trigger trigger) {
        return switch (trigger) {
            case Trigger.PhaseEntered(String wanted) ->
                    wanted.equals(phase)
                            ? occasion(Occasion.Kind.PHASE, wanted, phaseMark)
                            : Optional.empty();
            case Trigger.SegmentEntered(String wanted) ->
                    occasion(Occasion.Kind.SEGMENT, wanted, segments.get(wanted));
            case Trigger.SegmentLeft(String wanted) ->
                    Optional.ofNullable(left.get(wanted))
                            .map(when ->
                                    new Occasion(Occasion.Kind.LEFT_SEGMENT, wanted, when, when));
            case Trigger.CartLeft any ->
                    Optional.ofNullable(cart)
                            .map(mark ->
                                    new Occasion(
                                            Occasion.Kind.CART,
                                            "cart",
                                            mark.since(),
                                            mark.changedAt()));
        };
    }

    private static Optional<Occasion> occasion(
            Occasion.Kind kind, String subject, @Nullable Mark mark) {
        return Optional.ofNullable(mark)
                .map(there -> new Occasion(kind, subject, there.since(), there.since()));
    }

    private static Mark phaseMark(Sighting seen, @Nullable Standing before) {
        Instant told = seen.phaseSince() == null ? seen.lastSeen() : seen.phaseSince();
        return Mark.next(
                before != null && seen.phase().equals(before.phase) ? before.phaseMark : null,
                told);
    }

    private static Map<String, Mark> segments(Sighting seen, @Nullable Standing before) {
        Map<String, Mark> marks = new TreeMap<>();
        seen.segments()
                .forEach((segment, since) ->
                        marks.put(
                                segment,
                                Mark.next(
                                        before == null ? null : before.segments.get(segment),
                                        since)));
        return marks;
    }

    private static Map<String, Instant> left(Sighting seen, @Nullable Standing before, Instant at) {
        if (before == null) {
            return Map.of();
        }
        Map<String, Instant> left = new TreeMap<>(before.left);
        before.segments.keySet().forEach(segment -> left.put(segment, at));
        left.keySet().removeAll(seen.segments().keySet());
        while (left.size() > MOST_LEFT) {
            left.remove(oldest(left));
        }
        return left;
    }

    private static String oldest(Map<String, Instant> left) {
        return left.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /**
     * The cart of before goes on unless it was emptied, or ordered after its latest change: an
     * order that is told late does not turn what was added since into another cart.
     */
    private static @Nullable CartMark cart(Sighting seen, @Nullable Standing before) {
        Instant changedAt = seen.cartChangedAt();
        if (changedAt == null) {
            return null;
        }
        CartMark known = before == null ? null : before.cart;
        return known != null && known.isTouchedAfter(seen.lastOrderAt())
                ? new CartMark(known.since(), changedAt)
                : new CartMark(changedAt, changedAt);
    }
}
