package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Touch;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A trait that nobody says of a customer: it follows from what the customer did. Orders and refunds
 * count whoever sent them, everything else only where the customer acted.
 *
 * @param name how it is shown
 * @param types of the interactions that count
 * @param channels of the interactions that count; empty for all
 * @param subject what of them is looked at; null where they are only counted
 * @param currency of amounts of money; null with other subjects
 * @param window the newest days (UTC) that count, at most {@link #MOST_DAYS}, or all
 */
public record ComputedTrait(
        String name,
        Computation computation,
        Set<String> types,
        Set<String> channels,
        @Nullable Subject subject,
        @Nullable String currency,
        Window window) {

    public static final int MOST_DAYS = 366;

    /** So many pairs of a day and a value are kept where values are compared, the newest ones. */
    public static final int MOST_VALUES = 200;

    /** Where all days count, they count as one. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private static final Set<String> WHOEVER_SENT_THEM =
            Set.of("order_completed", "order_refunded");

    public ComputedTrait {
        types = Set.copyOf(types);
        channels = Set.copyOf(channels);
    }

    /**
     * Under which name it is kept: with other parts it is another trait, and what was kept of the
     * former one is not mixed with it.
     */
    String key() {
        String parts =
                String.join(
                        "|",
                        computation.word(),
                        new TreeSet<>(types).toString(),
                        new TreeSet<>(channels).toString(),
                        subject == null ? "" : subject.word(),
                        currency == null ? "" : currency,
                        Integer.toString(window.days()));
        return name + '#' + Integer.toHexString(parts.hashCode());
    }

    /** What one interaction adds to it. */
    Gauges of(Touch touch) {
        return counts(touch)
                ? switch (computation) {
                    case COUNT -> tallied(List.of(Tally.once(day(touch), "")));
                    case SUM, MIN, MAX ->
                            tallied(
                                    said(touch).stream()
                                            .map(said ->
                                                    Tally.once(
                                                            day(touch), "", Long.parseLong(said)))
                                            .toList());
                    case FIRST, LAST -> marked(touch);
                    case MOST_FREQUENT, DISTINCT ->
                            tallied(
                                    said(touch).stream()
                                            .map(said -> Tally.once(realDay(touch), said))
                                            .toList());
                }
                : Gauges.NONE;
    }

    private boolean counts(Touch touch) {
        return types.contains(touch.type())
                && (channels.isEmpty() || channels.contains(touch.channel()))
                && (touch.byCustomer() || WHOEVER_SENT_THEM.contains(touch.type()));
    }

    private List<String> said(Touch touch) {
        return subject == null ? List.of() : subject.of(touch, currency);
    }

    private Gauges tallied(List<Tally> tallies) {
        return tallies.isEmpty() ? Gauges.NONE : Gauges.of(key(), Tallies.of(tallies, most()));
    }

    /** Of several lines the first one speaks. */
    private Gauges marked(Touch touch) {
        List<String> said = said(touch);
        if (said.isEmpty()) {
            return Gauges.NONE;
        }
        boolean first = computation == Computation.FIRST;
        Mark mark = new Mark(first ? day(touch) : ANY_DAY, touch.stamp(), said.getFirst());
        return Gauges.of(key(), new Marks(List.of(mark), first, first ? most() : 1));
    }

    /**
     * Days in a window are at most as many as it is long, and one more where a sender's clock is
     * ahead: the newest so many are enough to be exact.
     */
    private int most() {
        return switch (computation) {
            case MOST_FREQUENT, DISTINCT -> MOST_VALUES;
            case COUNT, SUM, MIN, MAX, FIRST, LAST -> window.isEver() ? 1 : window.days() + 1;
        };
    }

    private LocalDate day(Touch touch) {
        return window.isEver() ? ANY_DAY : realDay(touch);
    }

    private static LocalDate realDay(Touch touch) {
        return LocalDate.ofInstant(touch.occurredAt(), ZoneOffset.UTC);
    }
}
