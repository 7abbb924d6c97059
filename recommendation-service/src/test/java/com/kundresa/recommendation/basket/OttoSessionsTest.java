package com.kundresa.recommendation.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.product.Lesson;
import com.kundresa.recommendation.product.ProductKnowledge;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.product.ShopMemory;
import com.kundresa.recommendation.situation.Context;
import com.kundresa.recommendation.situation.SituationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Twenty sessions of a real shop (OTTO's sample): too few to measure anything, enough to see that
 * real clicks are learned from and found again.
 */
class OttoSessionsTest {

    private static final Path FILE =
            Path.of("../../shared/data/otto-sample/otto-20-sessions.jsonl");
    private static final int MOST_TOGETHER = 40;

    @Test
    void what_follows_the_clicks_of_a_session_seen_before_is_on_the_shelf() throws IOException {
        assumeTrue(Files.isReadable(FILE), "skipped: no " + FILE);
        List<List<Lesson>> sessions = sessions();
        var memory = new ShopMemory(ProductKnowledge.NOTHING);
        sessions.forEach(memory::learn);

        for (List<Lesson> session : sessions) {
            List<String> products =
                    session.stream()
                            .flatMap(lesson -> lesson.productIds().stream())
                            .distinct()
                            .limit(MOST_TOGETHER)
                            .toList();
            if (products.size() > 1) {
                assertThat(alike(memory.knowledge(), products.getFirst()))
                        .as("after the first click of %s", session.getFirst().visitor())
                        .contains(products.get(1));
            }
        }
    }

    private static List<String> alike(ProductKnowledge knowledge, String click) {
        return SituationReader.read(
                        Persona.stranger(),
                        false,
                        new Context(null, null, null, List.of(click), null),
                        knowledge,
                        Persona.NOW)
                .shelf()
                .entries()
                .stream()
                .filter(entry -> entry.alike() > 0)
                .map(Shelf.Entry::productId)
                .toList();
    }

    private static List<List<Lesson>> sessions() throws IOException {
        List<List<Lesson>> sessions = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            JsonNode session = new ObjectMapper().readTree(line);
            List<Lesson> lessons = new ArrayList<>();
            session.path("events").forEach(event -> lessons.add(lesson(session, event, lessons)));
            sessions.add(lessons);
        }
        return sessions;
    }

    /** All looks of a session fall on its first day, so that it stays one visit. */
    private static Lesson lesson(JsonNode session, JsonNode event, List<Lesson> before) {
        String visitor = session.path("session").asText();
        Instant at = Instant.ofEpochMilli(session.path("events").path(0).path("ts").asLong());
        return new Lesson(
                NodeId.of("event", visitor + "/" + before.size()),
                at,
                event.path("type").asText().equals("orders"),
                NodeId.of("anonymous_id", visitor),
                "EUR",
                List.of(new Lesson.Line(event.path("aid").asText(), null, null, null)));
    }
}
