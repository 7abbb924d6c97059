package com.kundresa.profile.facade.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * An interaction as an event of Segment's Profile API: what the sender said in {@code properties},
 * beside it the facts that we understood, products and sales in the words of Segment's e-commerce
 * events with prices in whole units of the currency, everything else under our own names.
 */
public final class EventJson {
    private static final ObjectReader JSON = new JsonMapper().reader();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Parts of an interaction that events have no words of their own for. */
    private static final List<String> AS_THEY_ARE =
            List.of("case", "feedback", "message", "account", "consents");

    private static final List<String> SURROUNDINGS = List.of("page", "campaign", "device");
    private static final int USUAL_DIGITS = 2;

    private EventJson() {}

    /** What the sender called it, else our word for it. */
    public static String name(byte[] interaction) {
        return name(parse(interaction));
    }

    /** The event. */
    public static ObjectNode of(byte[] interaction) {
        JsonNode said = parse(interaction);
        ObjectNode event = NODES.objectNode();
        event.set("external_ids", externalIds(said.path("identifiers")));
        event.put("type", kind(said.path("type").asText()));
        event.put("event", name(said));
        event.put("channel", said.path("channel").asText());
        event.put("source_id", said.path("source").asText());
        event.put("message_id", said.path("messageId").asText());
        event.put("timestamp", said.path("times").path("occurredAt").asText());
        event.set("context", context(said));
        if (said.has("traits")) {
            event.set("traits", said.get("traits"));
        }
        event.set("properties", properties(said));
        return event;
    }

    private static String name(JsonNode said) {
        return said.path("name").asText(said.path("type").asText());
    }

    private static String kind(String type) {
        return switch (type) {
            case "page_viewed" -> "page";
            case "screen_viewed" -> "screen";
            case "identified" -> "identify";
            case "aliased" -> "alias";
            case "grouped" -> "group";
            default -> "track";
        };
    }

    private static ArrayNode externalIds(JsonNode identifiers) {
        ArrayNode ids = NODES.arrayNode();
        for (JsonNode each : identifiers) {
            ids.add(
                    ProfileJson.externalId(
                            "users", each.path("type").asText(), each.path("value").asText()));
        }
        return ids;
    }

    private static ObjectNode context(JsonNode said) {
        ObjectNode context = NODES.objectNode();
        for (String part : SURROUNDINGS) {
            if (said.has(part)) {
                context.set(part, said.get(part));
            }
        }
        return context;
    }

    private static ObjectNode properties(JsonNode said) {
        ObjectNode properties = NODES.objectNode();
        if (said.path("properties") instanceof ObjectNode told) {
            properties.setAll(told);
        }
        products(said, properties);
        sale(said.path("order")).ifPresent(properties::setAll);
        sale(said.path("refund"))
                .ifPresent(refund -> {
                    if (said.has("order")) {
                        properties.set("refund", refund);
                    } else {
                        properties.setAll(refund);
                    }
                });
        for (String part : AS_THEY_ARE) {
            if (said.has(part)) {
                properties.set(part, said.get(part));
            }
        }
        return properties;
    }

    /** One product is told in the properties themselves, as e-commerce events have it. */
    private static void products(JsonNode said, ObjectNode properties) {
        if (!(said.path("products") instanceof ArrayNode lines) || lines.isEmpty()) {
            return;
        }
        String currency = said.path("currency").asText("");
        if (!currency.isEmpty()) {
            properties.put("currency", currency);
        }
        if (lines.size() == 1) {
            properties.setAll(product(lines.get(0), currency));
        } else {
            properties.set("products", products(lines, currency));
        }
    }

    private static Optional<ObjectNode> sale(JsonNode sale) {
        if (!sale.isObject()) {
            return Optional.empty();
        }
        String currency = sale.path("currency").asText("");
        ObjectNode told = NODES.objectNode();
        told.put("order_id", sale.path("orderId").asText());
        told.put("currency", currency);
        told.put("total", amount(sale.path("totalMinor").asLong(), currency));
        told.set("products", products(sale.path("lines"), currency));
        return Optional.of(told);
    }

    private static ArrayNode products(JsonNode lines, String currency) {
        ArrayNode products = NODES.arrayNode();
        lines.forEach(line -> products.add(product(line, currency)));
        return products;
    }

    private static ObjectNode product(JsonNode line, String currency) {
        ObjectNode product = NODES.objectNode();
        product.put("product_id", line.path("productId").asText());
        if (line.hasNonNull("name")) {
            product.set("name", line.get("name"));
        }
        if (line.hasNonNull("category")) {
            product.set("category", line.get("category"));
        }
        product.set("quantity", line.path("quantity"));
        if (line.hasNonNull("priceMinor")) {
            product.put("price", amount(line.path("priceMinor").asLong(), currency));
        }
        return product;
    }

    /** In whole units of the currency; of one that is not named, two digits are minor. */
    private static BigDecimal amount(long minor, String currency) {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return USUAL_DIGITS;
        }
    }

    private static JsonNode parse(byte[] interaction) {
        try {
            return JSON.readTree(interaction);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
