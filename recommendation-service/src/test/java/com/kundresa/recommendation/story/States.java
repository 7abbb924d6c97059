package com.kundresa.recommendation.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.recommendation.Contracts;
import com.kundresa.recommendation.customer.NodeId;
import io.quarkus.redis.datasource.RedisDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;

/** States of customers as profile-service would write them. */
final class States {

    private States() {}

    /** A customer without orders, cases and consents, changed as told. */
    static byte[] of(String userId, Consumer<ObjectNode> change) {
        ObjectNode state = Contracts.json("customer-changed/v1/examples/state.json").deepCopy();
        UUID id = nodeId(userId);
        state.put("customerId", id.toString()).put("anchor", id.toString()).put("lastSeen", now());
        ((ObjectNode) state.get("identifiers").get(0))
                .put("value", userId)
                .put("nodeId", id.toString());
        ((ObjectNode) state.get("orders")).put("count", 0).remove("last");
        state.putArray("purchases");
        state.putArray("recent");
        state.remove("cart");
        ((ObjectNode) state.get("interests")).putArray("categories");
        ((ObjectNode) state.get("interests")).putArray("products");
        ((ObjectNode) state.get("cases")).putArray("open");
        state.putObject("consents");
        ((ObjectNode) state.get("journey")).put("phase", "information");
        change.accept(state);
        return state.toString().getBytes(StandardCharsets.UTF_8);
    }

    static void bought(ObjectNode state, String productId, int... daysAgo) {
        ObjectNode orders = (ObjectNode) state.get("orders");
        for (int days : daysAgo) {
            ((ArrayNode) state.get("purchases"))
                    .addObject()
                    .put("day", LocalDate.now(ZoneOffset.UTC).minusDays(days).toString())
                    .put("key", productId)
                    .put("sum", 1);
            orders.put("count", orders.get("count").asInt() + 1);
        }
    }

    static void complains(ObjectNode state, String topic) {
        ((ArrayNode) state.get("cases").get("open"))
                .addObject()
                .put("caseId", "t-1")
                .put("topic", topic)
                .put("priority", "high")
                .put("status", "opened")
                .put("at", now());
    }

    static void says(ObjectNode state, String purpose, boolean allowed) {
        ((ObjectNode) state.get("consents"))
                .putObject(purpose)
                .put("granted", allowed)
                .put("at", now())
                .put("source", "web-shop");
    }

    /** Lies in Redis as contract customer-cache/v1 says. */
    static void cache(RedisDataSource redis, String userId, byte[] state) {
        String id = nodeId(userId).toString();
        redis.hash(byte[].class).hset("kundresa:customer:" + id, "state", state);
        redis.hash(String.class).hset("kundresa:customer:" + id, "version", "17");
        redis.value(String.class).set("kundresa:alias:" + id, "17 " + id);
    }

    static UUID nodeId(String userId) {
        return NodeId.of("user_id", userId);
    }

    private static String now() {
        return Instant.now()
                .truncatedTo(ChronoUnit.MILLIS)
                .toString()
                .replaceFirst("(:\\d\\d)Z", "$1.000Z");
    }
}
