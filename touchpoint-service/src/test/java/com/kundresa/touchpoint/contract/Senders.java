package com.kundresa.touchpoint.contract;

import com.kundresa.touchpoint.payload.Bounds;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every path that takes items, with the key that may send there and one item that is accepted.
 *
 * @param key the write key, in development
 * @param item an item in JSON; {@code %s} is its message id
 * @param before what stands before the items of a body with many
 * @param after what stands behind them
 * @param many the content type of many, and {@code single} of one
 */
public record Senders(
        String path,
        String key,
        String single,
        String item,
        String many,
        String before,
        String after,
        Bounds bounds) {

    private static final String JSON = "application/json";

    /** All of them. */
    public static Stream<Senders> all() {
        return Stream.concat(tracking(), channels());
    }

    private static Stream<Senders> tracking() {
        String page = "{\"type\":\"page\",\"messageId\":\"%s\",\"anonymousId\":\"a\"}";
        Stream<Senders> batches =
                Stream.of("/v1/batch", "/v1/import", "/v1/b")
                        .map(path ->
                                new Senders(
                                        path,
                                        "wk_web_shop",
                                        JSON,
                                        "{\"batch\":[" + page + "]}",
                                        JSON,
                                        "{\"batch\":[",
                                        "]}",
                                        Bounds.TRACKING));
        Stream<Senders> single =
                Stream.of("/v1/page", "/v1/t", "/api/s/page", "/api/s/s2s/track")
                        .map(path -> one(path, "wk_web_shop", page));
        String capture = "{\"event\":\"e\",\"uuid\":\"%s\",\"distinct_id\":\"u\"}";
        Stream<Senders> posthog =
                Stream.of(
                        new Senders(
                                "/batch/",
                                "wk_web_shop",
                                JSON,
                                "{\"batch\":[" + capture + "]}",
                                JSON,
                                "{\"batch\":[",
                                "]}",
                                Bounds.TRACKING),
                        many("/capture", "wk_web_shop", JSON, JSON, capture, Bounds.TRACKING),
                        many("/i/v0/e", "wk_web_shop", JSON, JSON, capture, Bounds.TRACKING));
        return Stream.of(batches, single, posthog).flatMap(all -> all);
    }

    private static Stream<Senders> channels() {
        return Stream.of(
                many(
                        "/v1/channels/chat/messages",
                        "wk_chat",
                        JSON,
                        JSON,
                        "{\"messageId\":\"%s\",\"conversationId\":\"c\",\"contactId\":\"k\",\"direction\":\"in\",\"sentAt\":\"2026-11-01T10:00:00Z\",\"text\":\"hi\"}",
                        Bounds.CHANNEL),
                many(
                        "/v1/channels/store/receipts",
                        "wk_till",
                        JSON,
                        JSON,
                        "{\"receiptId\":\"%s\",\"at\":\"2026-11-01T10:00:00Z\",\"store\":\"s\",\"currency\":\"SEK\",\"loyaltyCard\":\"k\",\"lines\":[{\"sku\":\"p\",\"quantity\":1,\"unitPrice\":2.5}]}",
                        Bounds.RECEIPTS),
                many(
                        "/v1/channels/support/tickets",
                        "wk_support_desk",
                        JSON,
                        JSON,
                        "{\"eventId\":\"%s\",\"ticketId\":\"t\",\"event\":\"opened\",\"at\":\"2026-11-01T10:00:00Z\",\"by\":\"customer\",\"email\":\"a@b.se\",\"csat\":4}",
                        Bounds.CHANNEL),
                many(
                        "/v1/channels/feedback",
                        "wk_feedback",
                        JSON,
                        JSON,
                        "{\"feedbackId\":\"%s\",\"at\":\"2026-11-01T10:00:00Z\",\"kind\":\"csat\",\"score\":4,\"userId\":\"u\"}",
                        Bounds.CHANNEL),
                many(
                        "/v1/channels/kiosk/touches",
                        "wk_kiosk",
                        JSON,
                        JSON,
                        "{\"touchId\":\"%s\",\"at\":\"2026-11-01T10:00:00Z\",\"action\":\"scanned\",\"sku\":\"p\",\"session\":\"s\"}",
                        Bounds.CHANNEL),
                many(
                        "/v1/events",
                        "wk_kiosk",
                        "application/cloudevents+json",
                        "application/cloudevents-batch+json",
                        "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/s\",\"type\":\"t\",\"data\":{\"userId\":\"u\"}}",
                        Bounds.TRACKING));
    }

    private static Senders one(String path, String key, String item) {
        return new Senders(path, key, JSON, item, "", "", "", Bounds.TRACKING);
    }

    private static Senders many(
            String path, String key, String single, String many, String item, Bounds bounds) {
        return new Senders(path, key, single, item, many, "[", "]", bounds);
    }

    /** Whether many items may come in one body. */
    public boolean takesMany() {
        return !many.isEmpty();
    }

    /** An item on its own, without the array that its path may ask for. */
    public String bare() {
        return item.startsWith(before) && !before.equals("[") && !before.isEmpty()
                ? item.substring(before.length(), item.length() - after.length())
                : item;
    }

    /** A body of these items. */
    public String body(List<String> items) {
        return before + String.join(",", items) + after;
    }

    @Override
    public String toString() {
        return path;
    }
}
