package com.kundresa.profile.customer;

import com.kundresa.profile.touch.TraitValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads computed traits off what was kept for them.
 *
 * <p>Counts, sums, least and largest amounts, and what came first or last are exact within any
 * window. The most frequent value and the number of different ones are exact as long as not more
 * than {@link ComputedTrait#MOST_VALUES} pairs of a day and a value were seen; beyond that they are
 * of the newest days, and {@link Computed#since} says from which day on.
 *
 * @param values by name; a trait to which nothing has ever been added is absent
 * @param nextChangeAt before this moment time alone changes none of them
 */
public record Reckoning(SortedMap<String, Computed> values, Optional<Instant> nextChangeAt) {

    /** All that are declared, at a moment. */
    public static Reckoning at(List<ComputedTrait> declared, Gauges gauges, Instant now) {
        SortedMap<String, Computed> values = new TreeMap<>();
        Optional<Instant> next = Optional.empty();
        for (ComputedTrait trait : declared) {
            value(trait, gauges, now).ifPresent(value -> values.put(trait.name(), value));
            next = earlier(next, nextChange(trait, gauges, now));
        }
        return new Reckoning(values, next);
    }

    /** One of them at a moment; nothing where there is nothing to make it of. */
    public static Optional<Computed> value(ComputedTrait trait, Gauges gauges, Instant now) {
        Window window = trait.window();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        @Nullable Marks marks = gauges.marked().get(trait.key());
        @Nullable Tallies tallies = gauges.counted().get(trait.key());
        if (marks != null) {
            return marked(trait, marks, today).map(said -> computed(trait, said, null));
        }
        return tallies == null
                ? Optional.empty()
                : tallied(trait, covered(tallies, window, today))
                        .map(value -> computed(trait, value, since(trait, tallies, today)));
    }

    /** When time alone can change one of them. */
    public static Optional<Instant> nextChange(ComputedTrait trait, Gauges gauges, Instant now) {
        return days(trait, gauges)
                .flatMap(day -> trait.window().nextTurn(day, now).stream())
                .min(Instant::compareTo);
    }

    private static Stream<LocalDate> days(ComputedTrait trait, Gauges gauges) {
        @Nullable Marks marks = gauges.marked().get(trait.key());
        @Nullable Tallies tallies = gauges.counted().get(trait.key());
        return Stream.concat(
                marks == null ? Stream.empty() : marks.newestFirst().stream().map(Reckoning::day),
                tallies == null ? Stream.empty() : tallies.newestFirst().stream().map(Tally::day));
    }

    private static Optional<TraitValue> marked(ComputedTrait trait, Marks marks, LocalDate today) {
        Stream<Mark> covered =
                marks.newestFirst().stream()
                        .filter(mark -> trait.window().covers(day(mark), today));
        return covered.min((one, other) -> one.stamp().compareTo(other.stamp()))
                .map(mark -> word(trait, mark.said()));
    }

    private static LocalDate day(Mark mark) {
        return LocalDate.ofInstant(mark.stamp().at(), ZoneOffset.UTC);
    }

    private static Optional<TraitValue> tallied(ComputedTrait trait, List<Tally> covered) {
        return switch (trait.computation()) {
            case COUNT -> number(covered.stream().mapToLong(Tally::count).sum());
            case SUM -> number(covered.stream().mapToLong(Tally::sum).sum());
            case MIN -> number(covered.stream().mapToLong(Tally::least), LongStream::min);
            case MAX -> number(covered.stream().mapToLong(Tally::most), LongStream::max);
            case DISTINCT -> number(covered.stream().map(Tally::key).distinct().count());
            case MOST_FREQUENT -> mostFrequent(covered).map(said -> word(trait, said));
            case FIRST, LAST -> Optional.empty();
        };
    }

    /** Of several that are as frequent, the first in the order of letters. */
    private static Optional<String> mostFrequent(List<Tally> covered) {
        SortedMap<String, Long> counts = new TreeMap<>();
        covered.forEach(tally -> counts.merge(tally.key(), tally.count(), Long::sum));
        String most = null;
        long count = 0;
        for (Map.Entry<String, Long> each : counts.entrySet()) {
            if (each.getValue() > count) {
                most = each.getKey();
                count = each.getValue();
            }
        }
        return Optional.ofNullable(most);
    }

    private static List<Tally> covered(Tallies tallies, Window window, LocalDate today) {
        return tallies.newestFirst().stream()
                .filter(tally -> window.covers(tally.day(), today))
                .toList();
    }

    private static @Nullable LocalDate since(
            ComputedTrait trait, Tallies tallies, LocalDate today) {
        return switch (trait.computation()) {
            case MOST_FREQUENT, DISTINCT ->
                    tallies.completeAfter()
                            .filter(day -> trait.window().reaches(day, today))
                            .map(day -> day.plusDays(1))
                            .orElse(null);
            case COUNT, SUM, MIN, MAX, FIRST, LAST -> null;
        };
    }

    private static Computed computed(
            ComputedTrait trait, TraitValue value, @Nullable LocalDate since) {
        return new Computed(
                trait.computation(), value, trait.currency(), trait.window().days(), since);
    }

    private interface Extreme {
        OptionalLong of(LongStream amounts);
    }

    private static Optional<TraitValue> number(LongStream amounts, Extreme extreme) {
        OptionalLong found = extreme.of(amounts);
        return found.isPresent() ? number(found.getAsLong()) : Optional.empty();
    }

    private static Optional<TraitValue> number(long number) {
        return Optional.of(new TraitValue.Numeric(BigDecimal.valueOf(number)));
    }

    private static TraitValue word(ComputedTrait trait, String said) {
        return trait.subject() != null && trait.subject().isAmount()
                ? new TraitValue.Numeric(new BigDecimal(said))
                : new TraitValue.Text(said);
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isAfter(other.get()) ? other : one;
    }
}
