package com.kundresa.recommendation.importing.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.recommendation.importing.ListLine;
import com.kundresa.recommendation.importing.ListReading;
import com.kundresa.recommendation.refusal.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of products as JSON: an array of objects, or an object that holds it as products. */
public final class ListJson {

    private static final String SHAPE =
            "Send a JSON array of products, for example [{\"id\":\"lamp\",\"price\":12.50,\"currency\":\"SEK\"}].";
    private static final ObjectReader TREE =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .reader();

    private ListJson() {}

    /** Never throws. */
    public static ListReading read(byte[] body) {
        try {
            JsonNode tree = TREE.readTree(body);
            JsonNode list = tree.isObject() ? tree.path("products") : tree;
            return list.isArray()
                    ? ListReading.of(lines(list))
                    : new ListReading.Unreadable(Refusal.unreadable(SHAPE));
        } catch (IOException e) {
            return new ListReading.Unreadable(Refusal.unreadable(SHAPE));
        }
    }

    private static List<ListLine> lines(JsonNode list) {
        List<ListLine> lines = new ArrayList<>(list.size());
        for (JsonNode product : list) {
            lines.add(ListLine.of(lines.size() + 1L, fields(product)));
        }
        return lines;
    }

    private static Map<String, String> fields(JsonNode product) {
        Map<String, String> fields = new HashMap<>();
        product.properties()
                .forEach(field -> {
                    JsonNode value = field.getValue();
                    if (value.isValueNode() && !value.isNull()) {
                        fields.put(field.getKey(), value.asText());
                    }
                });
        return fields;
    }
}
