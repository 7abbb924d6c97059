package com.kundresa.e2e;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody in front of the web shop, known to it by the anonymous id of a browser. */
final class Shopper {
    private final Http events;
    private final String anonymousId;
    private int messages;

    Shopper(Suite suite, String anonymousId) {
        this.events = suite.sender("wk_web_shop");
        this.anonymousId = anonymousId;
    }

    Map<String, String> reference() {
        return Map.of("type", "anonymous_id", "value", anonymousId);
    }

    void opensPage(String path, Instant at) {
        send("/v1/page", Map.of("name", path, "properties", Map.of("path", path)), at);
    }

    void looksAt(String productId, String category, Instant at) {
        track("Product Viewed", product(productId, category), at);
    }

    void putsIntoCart(String productId, String category, Instant at) {
        track("Product Added", product(productId, category), at);
    }

    void leavesAddress(String email, Instant at) {
        send("/v1/identify", Map.of("traits", Map.of("email", email)), at);
    }

    void tellsOfHerself(Map<String, String> traits, Instant at) {
        send("/v1/identify", Map.of("traits", traits), at);
    }

    void answersConsent(Map<String, Boolean> purposes, Instant at) {
        send(
                "/v1/page",
                Map.of(
                        "name",
                        "Consent",
                        "context",
                        Map.of("consent", Map.of("categoryPreferences", purposes))),
                at);
    }

    void track(String event, Map<String, Object> properties, Instant at) {
        send("/v1/track", Map.of("event", event, "properties", properties), at);
    }

    private void send(String path, Map<String, Object> call, Instant at) {
        var body = new java.util.HashMap<>(call);
        body.put("anonymousId", anonymousId);
        body.put("messageId", anonymousId + "-" + ++messages);
        body.put("timestamp", at.toString());
        Expect.allAccepted(events.post(path, body), 1);
    }

    private static Map<String, Object> product(String productId, String category) {
        return Map.of(
                "product_id",
                productId,
                "name",
                "Product " + productId,
                "category",
                category,
                "price",
                129.5,
                "quantity",
                1,
                "currency",
                "SEK");
    }

    /** The product numbers of a list, for readable tables. */
    static List<String> productIds(com.fasterxml.jackson.databind.JsonNode answer) {
        var ids = new ArrayList<String>();
        answer.findValues("productId").forEach(id -> ids.add(id.asText()));
        return ids;
    }
}
