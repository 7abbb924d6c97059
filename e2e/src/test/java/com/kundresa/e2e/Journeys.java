package com.kundresa.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What some persons did over all channels, by chance but from a seed: as records of contract
 * interaction-recorded/v1. Visits become persons, cards and numbers turn up at tills and in chats,
 * some devices are shared.
 */
final class Journeys {
    private static final Instant BEGIN = Instant.parse("2026-10-01T08:00:00Z");
    private static final int STEPS = 18;

    private final String world;
    private final Random chance;
    private final List<byte[]> bodies = new ArrayList<>();

    private Journeys(String world, long seed) {
        this.world = world;
        this.chance = new Random(seed);
    }

    /**
     * The interactions of so many persons, each once, person by person.
     *
     * @param world told apart from all other worlds in every id
     */
    static List<byte[]> of(String world, long seed, int persons) {
        var journeys = new Journeys(world, seed);
        for (int person = 0; person < persons; person++) {
            for (int step = 0; step < STEPS; step++) {
                journeys.step(person, step);
            }
        }
        return journeys.bodies;
    }

    /** As a log may bring them: in any order, and every third of them again. */
    static List<byte[]> shuffledWithRepeats(List<byte[]> bodies, long seed) {
        var chance = new Random(seed);
        var all = new ArrayList<>(bodies);
        for (int i = 0; i < bodies.size() / 3; i++) {
            all.add(bodies.get(chance.nextInt(bodies.size())));
        }
        Collections.shuffle(all, chance);
        return all;
    }

    private void step(int person, int step) {
        var name = "%s-%d-%d".formatted(world, person, step);
        var said = Answer.JSON.createObjectNode();
        said.put("actor", chance.nextInt(12) == 0 ? "agent" : "customer");
        said.put("verified", chance.nextInt(3) > 0);
        var at = BEGIN.plusSeconds(chance.nextInt(40 * 24 * 360) * 10L).toString();
        said.putObject("times").put("occurredAt", at.replace("Z", ".000Z"));
        ((ObjectNode) said.get("times")).put("receivedAt", at.replace("Z", ".500Z"));
        said.putArray("identifiers");
        what(said, person, name);
        var source = said.get("channel").asText() + "-source";
        said.put("source", source).put("messageId", name);
        said.put("interactionId", Ids.interaction(source, name));
        bodies.add(said.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void what(ObjectNode said, int person, String name) {
        switch (chance.nextInt(9)) {
            case 0 -> {
                kind(said, "web", "identified");
                by(said, "user_id", "u-%s-%d".formatted(world, person));
                by(said, "email", email(person));
                by(said, "anonymous_id", visit(person));
                said.putObject("traits")
                        .put("firstName", "Name " + chance.nextInt(5))
                        .put("age", 20 + chance.nextInt(60));
            }
            case 1 -> {
                kind(said, "store", "order_completed");
                by(said, "loyalty_card", "K%s%d".formatted(world, person));
                order(said.putObject("order"), name);
            }
            case 2 -> {
                kind(said, "web", "order_completed");
                by(said, "user_id", "u-%s-%d".formatted(world, person));
                by(said, "loyalty_card", "K%s%d".formatted(world, person));
                order(said.putObject("order"), name);
            }
            case 3 -> {
                kind(said, "chat", "chat_message");
                by(said, "chat_contact", "c-%s-%d".formatted(world, person));
                by(said, "email", email(person));
                said.putObject("message").put("direction", "in").put("text", "Hello " + name);
            }
            case 4 -> {
                kind(said, "support", chance.nextBoolean() ? "case_opened" : "case_solved");
                by(said, "email", email(person));
                said.putObject("case")
                        .put("caseId", "t-%s-%d".formatted(world, person))
                        .put("status", chance.nextBoolean() ? "opened" : "solved")
                        .put("topic", "delivery");
            }
            case 5 -> {
                kind(said, "web", "consent_changed");
                by(said, "anonymous_id", visit(person));
                said.putObject("consents").put("marketing", chance.nextBoolean());
            }
            default -> {
                kind(said, "web", "product_viewed");
                by(said, "anonymous_id", visit(person));
                if (chance.nextInt(6) == 0) {
                    by(said, "device_id", "d-%s-%d".formatted(world, person / 3));
                }
                line(said.put("currency", "SEK").putArray("products").addObject());
            }
        }
    }

    private static void kind(ObjectNode said, String channel, String type) {
        said.put("channel", channel).put("type", type).put("name", type);
    }

    private static void by(ObjectNode said, String type, String value) {
        said.withArray("identifiers").addObject().put("type", type).put("value", value);
    }

    private String email(int person) {
        return "%s.%d@example.com".formatted(world, person);
    }

    private String visit(int person) {
        return "v-%s-%d-%d".formatted(world, person, chance.nextInt(3));
    }

    private void order(ObjectNode order, String name) {
        order.put("orderId", "o-" + name).put("currency", "SEK").put("totalMinor", 1_000);
        line(order.putArray("lines").addObject().put("totalMinor", 1_000));
    }

    private void line(ObjectNode line) {
        line.put("productId", "p-" + chance.nextInt(50)).put("quantity", 1 + chance.nextInt(3));
        line.put("priceMinor", 500).put("category", "Home");
    }
}
