package com.kundresa.profile.consent.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one interaction said about one purpose.
 *
 * @param at when it was said, ISO 8601 in UTC with milliseconds
 * @param actor who said it: customer, agent or bot
 */
public record Said(
        String purpose,
        boolean granted,
        String at,
        String source,
        String channel,
        String actor,
        String interactionId) {

    private static final ObjectReader JSON = new JsonMapper().reader();

    /** All that an interaction says; empty where it says nothing of purposes. */
    public static List<Said> in(byte[] interaction) {
        JsonNode json = parse(interaction);
        List<Said> all = new ArrayList<>();
        json.path("consents")
                .properties()
                .forEach(entry -> {
                    if (entry.getValue().isBoolean()) {
                        all.add(said(json, entry.getKey(), entry.getValue().booleanValue()));
                    }
                });
        return all;
    }

    private static Said said(JsonNode json, String purpose, boolean granted) {
        return new Said(
                purpose,
                granted,
                json.path("times").path("occurredAt").asText(),
                json.path("source").asText(),
                json.path("channel").asText(),
                json.path("actor").asText(),
                json.path("interactionId").asText());
    }

    private static JsonNode parse(byte[] interaction) {
        try {
            return JSON.readTree(interaction);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
