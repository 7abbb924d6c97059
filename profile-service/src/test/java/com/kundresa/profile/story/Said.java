package com.kundresa.profile.story;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** One interaction as touchpoint-service would publish it, built by saying what happened. */
final class Said {
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong COUNTER = new AtomicLong();
    private static final Instant BEGIN = Instant.parse("2026-11-01T10:00:00.000Z");

    private final ObjectNode json = JSON.createObjectNode();

    private Said(String channel, String type) {
        long nth = COUNTER.incrementAndGet();
        json.put("channel", channel)
                .put("type", type)
                .put("actor", "customer")
                .put("verified", true);
        json.putArray("identifiers");
        by("shop", "m-" + UUID.randomUUID());
        at(BEGIN.plusSeconds(nth));
    }

    static Said that(String channel, String type) {
        return new Said(channel, type);
    }

    static Said pageViewed() {
        return that("web", "page_viewed");
    }

    static Said identified() {
        return that("web", "identified");
    }

    Said by(String source, String messageId) {
        json.put("source", source).put("messageId", messageId);
        json.put("interactionId", Ids.named(source, messageId).toString());
        return this;
    }

    Said at(Instant time) {
        ObjectNode times = json.putObject("times");
        times.put("occurredAt", text(time)).put("receivedAt", text(time.plusMillis(50)));
        times.put("originalAt", text(time));
        return this;
    }

    Said with(String type, String value) {
        json.withArray("identifiers").addObject().put("type", type).put("value", value);
        return this;
    }

    Said saying(String trait, String value) {
        json.withObject("/traits").put(trait, value);
        return this;
    }

    Said ordering(String orderId, String currency, long totalMinor) {
        ObjectNode order = json.putObject("order");
        order.put("orderId", orderId).put("currency", currency).put("totalMinor", totalMinor);
        order.putArray("lines")
                .addObject()
                .put("productId", "p-1")
                .put("quantity", 2)
                .put("priceMinor", totalMinor / 2)
                .put("totalMinor", totalMinor);
        return this;
    }

    Said named(String name) {
        json.put("name", name);
        return this;
    }

    Said noting(String property, String value) {
        json.withObject("/properties").put(property, value);
        return this;
    }

    Said consenting(String purpose, boolean granted) {
        json.withObject("/consents").put(purpose, granted);
        return this;
    }

    Said actingFor(String account) {
        json.putObject("account").put("id", account);
        return this;
    }

    String messageId() {
        return json.get("messageId").asText();
    }

    UUID id() {
        return UUID.fromString(json.get("interactionId").asText());
    }

    /** The key on the topic: the node of the identifier named first. */
    byte[] key() {
        var first = json.get("identifiers").get(0);
        return new Identifier(first.get("type").asText(), first.get("value").asText())
                .nodeId()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] body() {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Instant time) {
        String iso = time.toString();
        return iso.length() == 20 ? iso.replace("Z", ".000Z") : iso;
    }
}
