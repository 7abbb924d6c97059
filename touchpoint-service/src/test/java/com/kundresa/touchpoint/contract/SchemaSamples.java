package com.kundresa.touchpoint.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values that a schema of an OpenAPI document allows; the same for the same seed. */
public final class SchemaSamples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzåäöéßñ0123456789-_.";

    private final JsonNode document;
    private final Random chance;

    public SchemaSamples(JsonNode document, long seed) {
        this.document = document;
        this.chance = new Random(seed);
    }

    /** A value for this schema: what is required always, the rest every other time. */
    public JsonNode of(JsonNode schema) {
        if (schema.has("$ref")) {
            return of(document.at(schema.path("$ref").asText().substring(1)));
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(chance.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> JSON.numberNode(whole(schema));
            case "number" -> JSON.numberNode(whole(schema) + chance.nextInt(4) / 4.0);
            case "boolean" -> JSON.booleanNode(chance.nextBoolean());
            default -> JSON.textNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (required(schema, property.getKey()) || chance.nextBoolean()) {
                object.set(property.getKey(), of(property.getValue()));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        int size = Math.max(schema.path("minItems").asInt(0), chance.nextInt(4));
        for (int at = 0; at < size; at++) {
            array.add(of(schema.path("items")));
        }
        return array;
    }

    private int whole(JsonNode schema) {
        int least = schema.path("minimum").asInt(1);
        int most = schema.path("maximum").asInt(1_000);
        return least + chance.nextInt(most - least + 1);
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date-time" ->
                    Instant.ofEpochMilli(1_700_000_000_000L + chance.nextInt()).toString();
            case "uuid" -> new UUID(chance.nextLong(), chance.nextLong()).toString();
            case "uri-reference" -> "/systems/" + chance.nextInt(100);
            default -> letters(schema.path("maxLength").asInt(40));
        };
    }

    private String letters(int most) {
        StringBuilder letters = new StringBuilder("a");
        while (letters.length() < most && chance.nextInt(12) > 0) {
            letters.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    private static boolean required(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
