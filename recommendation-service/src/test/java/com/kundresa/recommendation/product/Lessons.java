package com.kundresa.recommendation.product;

import com.kundresa.recommendation.customer.NodeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** What is known after these batches, one after the other. */
    static ProductKnowledge learn(List<List<Lesson>> batches) {
        ShopMemory memory = new ShopMemory(ProductKnowledge.NOTHING);
        batches.forEach(memory::learn);
        return memory.knowledge();
    }

    static int day(Instant at) {
        return (int) at.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
