package com.kundresa.recommendation.product;

import com.kundresa.recommendation.customer.NodeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Lessons for tests, and a shop's memory without a database. */
final class Lessons {

    static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private Lessons() {}

    static Lesson order(String id, String... productIds) {
        return lesson(id, true, "somebody", NOON, productIds);
    }

    static Lesson look(String id, String visitor, String... productIds) {
        return lesson(id, false, visitor, NOON, productIds);
    }

    static Lesson lesson(
            String id, boolean isOrder, String visitor, Instant at, String... productIds) {
        return new Lesson(
                NodeId.of("test", id),
                at,
                isOrder,
                NodeId.of("anonymous_id", visitor),
                "SEK",
                Arrays.stream(productIds)
                        .map(p ->
                                new Lesson.Line(
                                        p,
                                        "The " + p + " of " + id,
                                        "C" + p.charAt(0),
                                        100L + id.length()))
                        .toList());
    }

    static List<Lesson> random(RandomGenerator chance, int count) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] products =
                    chance.ints(chance.nextInt(1, 5), 0, 12)
                            .distinct()
                            .mapToObj(p -> "p" + p)
                            .toArray(String[]::new);
            lessons.add(
                    lesson(
                            "i" + i,
                            chance.nextBoolean(),
                            "v" + chance.nextInt(3),
                            NOON.plusSeconds(chance.nextInt(3 * 86_400)),
                            products));
        }
        return lessons;
    }

    /**
     * Learns batch by batch as the database does: looks remembered, counts added up, latest values
     * kept.
     */
    static ProductKnowledge learn(List<List<Lesson>> batches) {
        ProductKnowledge knowledge = ProductKnowledge.NOTHING;
        Map<Lesson.Visit, Set<String>> visits = new HashMap<>();
        Map<String, DayCount> days = new HashMap<>();
        long version = 0;
        for (List<Lesson> batch : batches) {
            Digest digest = Digest.of(batch, visits);
            digest.looks()
                    .forEach(look ->
                            visits.computeIfAbsent(
                                            new Lesson.Visit(look.visitor(), look.day()),
                                            visit -> new HashSet<>())
                                    .add(look.productId()));
            List<News.Fact> facts = new ArrayList<>();
            for (Digest.Counted counted : digest.days()) {
                DayCount day =
                        days.merge(
                                counted.productId() + counted.day(),
                                new DayCount(
                                        (int) counted.day().toEpochDay(),
                                        counted.orders(),
                                        counted.views()),
                                (one, more) ->
                                        new DayCount(
                                                one.epochDay(),
                                                one.orders() + more.orders(),
                                                one.views() + more.views()));
                facts.add(new News.Fact(counted.productId(), null, null, List.of(), List.of(day)));
            }
            for (Digest.Named named : digest.products()) {
                Digest.Said name = named.name();
                Digest.Said category = named.category();
                facts.add(
                        new News.Fact(
                                named.productId(),
                                name == null ? null : name.word(),
                                category == null ? null : category.word(),
                                digest.prices().stream()
                                        .filter(price ->
                                                price.productId().equals(named.productId()))
                                        .map(price ->
                                                new Price(
                                                        price.currency(),
                                                        price.minor(),
                                                        price.at()))
                                        .toList(),
                                List.of()));
            }
            knowledge = knowledge.after(new News(++version, facts, digest.meetings()));
        }
        return knowledge;
    }

    static int day(Instant at) {
        return (int) at.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
