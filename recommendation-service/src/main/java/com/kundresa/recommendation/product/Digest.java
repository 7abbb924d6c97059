package com.kundresa.recommendation.product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of lessons changes, one entry per row, in a fixed order of keys. Every change is
 * either a latest value (ordered by time, then by value) or a sum, so that the order of lessons
 * does not matter.
 *
 * @param days to be added to what is there
 * @param looks products that are new in their visit
 * @param meetings each to be counted once
 */
public record Digest(
        List<Named> products,
        List<Priced> prices,
        List<Counted> days,
        List<Look> looks,
        List<News.Meeting> meetings) {

    /** More products of one order or visit say nothing about what goes together. */
    static final int MOST_TOGETHER = 40;

    /** The latest name and category of a product, each with its time. */
    public record Named(String productId, @Nullable Said name, @Nullable Said category) {}

    /**
     * A word and when it was said; of two the later one counts, at the same time the greater one.
     */
    public record Said(String word, Instant at) implements Comparable<Said> {

        static @Nullable Said of(@Nullable String word, Instant at) {
            return word == null ? null : new Said(word, at);
        }

        static @Nullable Said later(@Nullable Said one, @Nullable Said other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.compareTo(other) >= 0 ? one : other;
        }

        @Override
        public int compareTo(Said other) {
            return Comparator.comparing(Said::at).thenComparing(Said::word).compare(this, other);
        }
    }

    /** The latest price of a product in a currency. */
    public record Priced(String productId, String currency, long minor, Instant at) {}

    /** What to add to a product's day. */
    public record Counted(String productId, LocalDate day, int orders, int views) {}

    /** A product that was looked at in a visit for the first time. */
    public record Look(UUID visitor, LocalDate day, String productId) {}

    private record DayKey(String productId, LocalDate day) {}

    private record PriceKey(String productId, String currency) {}

    /**
     * @param lessons that were not learned from before
     * @param earlier products that were looked at in the same visits before
     */
    public static Digest of(List<Lesson> lessons, Map<Lesson.Visit, Set<String>> earlier) {
        Map<String, Named> products = new TreeMap<>();
        Map<PriceKey, Priced> prices =
                new TreeMap<>(
                        Comparator.comparing(PriceKey::productId)
                                .thenComparing(PriceKey::currency));
        Map<DayKey, Counted> days =
                new TreeMap<>(Comparator.comparing(DayKey::productId).thenComparing(DayKey::day));
        for (Lesson lesson : lessons) {
            lesson.lines().forEach(line -> name(products, line, lesson.at()));
            lesson.lines().forEach(line -> price(prices, line, lesson));
            lesson.productIds().forEach(id -> count(days, id, lesson));
        }
        Gathering gathering = gather(lessons, earlier);
        return new Digest(
                List.copyOf(products.values()),
                List.copyOf(prices.values()),
                List.copyOf(days.values()),
                gathering.looks,
                gathering.meetings);
    }

    private static void name(Map<String, Named> products, Lesson.Line line, Instant at) {
        products.merge(
                line.productId(),
                new Named(line.productId(), Said.of(line.name(), at), Said.of(line.category(), at)),
                (one, other) ->
                        new Named(
                                one.productId(),
                                Said.later(one.name(), other.name()),
                                Said.later(one.category(), other.category())));
    }

    private static void price(Map<PriceKey, Priced> prices, Lesson.Line line, Lesson lesson) {
        Long minor = line.priceMinor();
        String currency = lesson.currency();
        if (minor != null && currency != null) {
            prices.merge(
                    new PriceKey(line.productId(), currency),
                    new Priced(line.productId(), currency, minor, lesson.at()),
                    (one, other) ->
                            Comparator.comparing(Priced::at)
                                                    .thenComparingLong(Priced::minor)
                                                    .compare(other, one)
                                            > 0
                                    ? other
                                    : one);
        }
    }

    private static void count(Map<DayKey, Counted> days, String productId, Lesson lesson) {
        int order = lesson.isOrder() ? 1 : 0;
        days.merge(
                new DayKey(productId, lesson.day()),
                new Counted(productId, lesson.day(), order, 1 - order),
                (one, other) ->
                        new Counted(
                                productId,
                                lesson.day(),
                                one.orders() + other.orders(),
                                one.views() + other.views()));
    }

    private static Gathering gather(List<Lesson> lessons, Map<Lesson.Visit, Set<String>> earlier) {
        Gathering gathering = new Gathering(new ArrayList<>(), new ArrayList<>());
        Map<Lesson.Visit, Set<String>> present = new HashMap<>();
        earlier.forEach((visit, ids) -> present.put(visit, new LinkedHashSet<>(ids)));
        for (Lesson lesson : lessons) {
            if (lesson.isOrder()) {
                List<String> together = lesson.productIds().stream().limit(MOST_TOGETHER).toList();
                gathering.meetings.add(new News.Meeting(true, together, List.of()));
            } else {
                look(
                        gathering,
                        lesson,
                        present.computeIfAbsent(lesson.visit(), visit -> new LinkedHashSet<>()));
            }
        }
        return gathering;
    }

    private static void look(Gathering gathering, Lesson lesson, Set<String> present) {
        List<String> arrived =
                lesson.productIds().stream()
                        .filter(id -> !present.contains(id))
                        .limit(Math.max(0, MOST_TOGETHER - present.size()))
                        .toList();
        if (!arrived.isEmpty()) {
            gathering.meetings.add(new News.Meeting(false, arrived, List.copyOf(present)));
            arrived.forEach(
                    id -> gathering.looks.add(new Look(lesson.visitor(), lesson.day(), id)));
            present.addAll(arrived);
        }
    }

    private record Gathering(List<Look> looks, List<News.Meeting> meetings) {}
}
