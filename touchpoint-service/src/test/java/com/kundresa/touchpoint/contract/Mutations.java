package com.kundresa.touchpoint.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random JSON, and payloads with something of them changed; the same for the same seed. */
final class Mutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "null",
                    "2026-11-01T10:00:00Z",
                    "2026-02-30T25:61:00+99:99",
                    "9999-12-31",
                    "-1",
                    "1e400",
                    "12,50",
                    "SEK",
                    "XXX",
                    "a@b.se",
                    "@",
                    "+46 (0)70-123 45 67",
                    "😀",
                    "\u202e\ufeff",
                    "../../etc",
                    "${jndi:x}",
                    "order_completed",
                    "x".repeat(300));
    private static final List<BigDecimal> NUMBERS =
            List.of(
                    BigDecimal.ZERO,
                    BigDecimal.ONE.negate(),
                    new BigDecimal("0.005"),
                    new BigDecimal("9223372036854775808"),
                    new BigDecimal("1e290"),
                    new BigDecimal("-1e-290"),
                    new BigDecimal("1730455200000"));

    private final Random chance;

    Mutations(long seed) {
        this.chance = new Random(seed);
    }

    /** A payload with one to four of its values changed, taken away, doubled or added to. */
    JsonNode changed(JsonNode payload) {
        JsonNode changed = payload.deepCopy();
        for (int change = chance.nextInt(4); change >= 0; change--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(changed, containers);
            change(containers.get(chance.nextInt(containers.size())));
        }
        return changed;
    }

    /** Bytes with a few of them changed, cut off or doubled. */
    byte[] changed(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int change = chance.nextInt(6); change >= 0 && changed.length > 0; change--) {
            changed[chance.nextInt(changed.length)] = (byte) chance.nextInt(256);
        }
        return chance.nextInt(4) == 0
                ? new String(changed, StandardCharsets.ISO_8859_1)
                        .substring(0, chance.nextInt(changed.length + 1))
                        .getBytes(StandardCharsets.ISO_8859_1)
                : changed;
    }

    /** A value of any kind, at most so deep. */
    JsonNode value(int depth) {
        return switch (chance.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(chance.nextBoolean());
            case 2 -> JSON.numberNode(NUMBERS.get(chance.nextInt(NUMBERS.size())));
            case 3 -> JSON.numberNode(chance.nextInt());
            case 4 -> JSON.textNode(text());
            case 5 -> {
                ArrayNode array = JSON.arrayNode();
                for (int items = chance.nextInt(4); items > 0; items--) {
                    array.add(value(depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = JSON.objectNode();
                for (int fields = chance.nextInt(4); fields > 0; fields--) {
                    object.set(text(), value(depth - 1));
                }
                yield object;
            }
        };
    }

    private void change(JsonNode container) {
        switch (container) {
            case ObjectNode object -> {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                String name =
                        names.isEmpty() || chance.nextInt(5) == 0
                                ? text()
                                : names.get(chance.nextInt(names.size()));
                if (chance.nextInt(4) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, value(3));
                }
            }
            case ArrayNode array -> {
                if (array.isEmpty() || chance.nextInt(3) == 0) {
                    array.add(value(3));
                } else {
                    array.set(chance.nextInt(array.size()), value(3));
                }
            }
            default -> throw new IllegalArgumentException("no container: " + container);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private String text() {
        return TEXTS.get(chance.nextInt(TEXTS.size()));
    }
}
