package com.kundresa.recommendation.rank.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.recommendation.rank.Option;
import com.kundresa.recommendation.rank.RankCall;
import com.kundresa.recommendation.rank.Trait;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a call of the rank and reward API. Features are lists of objects; what is nested gets the
 * path as its name, words and yes or no are traits of their own, numbers are values.
 */
public final class RankReader {

    private static final int DEEPEST = 10;
    private static final int LONGEST_NAME = 500;
    private static final double LEAST_REWARD = -1;
    private static final double MOST_REWARD = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST + 5).build());
    }

    private RankReader() {}

    /** Never throws: what makes no sense is refused with a sentence. */
    public static RankReading read(byte[] body) {
        try {
            return new RankReading.Accepted(call(object(body)));
        } catch (IOException e) {
            return new RankReading.Refused("The body is not a JSON object.");
        } catch (IllegalArgumentException e) {
            return new RankReading.Refused(String.valueOf(e.getMessage()));
        }
    }

    /** The reward that a body reports, -1 to 1; empty where it reports none. */
    public static OptionalDouble reward(byte[] body) {
        try {
            JsonNode value = object(body).path("value");
            double number = value.doubleValue();
            return value.isNumber() && number >= LEAST_REWARD && number <= MOST_REWARD
                    ? OptionalDouble.of(number)
                    : OptionalDouble.empty();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }

    private static JsonNode object(byte[] body) throws IOException {
        JsonNode node = JSON.readTree(body);
        if (node == null || !node.isObject()) {
            throw new IOException("not an object");
        }
        return node;
    }

    private static RankCall call(JsonNode body) {
        List<Option> options = new ArrayList<>();
        for (JsonNode action : list(body, "actions")) {
            options.add(
                    new Option(
                            word(action, "id", "Each action needs an id."),
                            traits(action, "features")));
        }
        Set<String> excluded = new HashSet<>();
        for (JsonNode id : list(body, "excludedActions")) {
            excluded.add(id.asText());
        }
        return new RankCall(
                eventId(body.path("eventId")),
                traits(body, "contextFeatures"),
                options,
                excluded,
                body.path("deferActivation").asBoolean(false));
    }

    private static @Nullable String eventId(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (!node.isTextual()) {
            throw new IllegalArgumentException("eventId is a text.");
        }
        return node.textValue();
    }

    private static JsonNode list(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        if (!node.isArray() && !node.isNull() && !node.isMissingNode()) {
            throw new IllegalArgumentException(field + " is a list.");
        }
        return node;
    }

    private static String word(JsonNode parent, String field, String otherwise) {
        JsonNode node = parent.path(field);
        if (!node.isTextual()) {
            throw new IllegalArgumentException(otherwise);
        }
        return node.textValue();
    }

    private static List<Trait> traits(JsonNode parent, String field) {
        List<Trait> traits = new ArrayList<>();
        for (JsonNode features : list(parent, field)) {
            if (!features.isObject()) {
                throw new IllegalArgumentException(field + " is a list of objects.");
            }
            collect("", features, traits, 0);
        }
        return traits;
    }

    private static void collect(String name, JsonNode value, List<Trait> traits, int depth) {
        if (depth > DEEPEST || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "Features are nested at most 10 deep and named with at most 500 characters.");
        }
        if (traits.size() > RankCall.MOST_TRAITS) {
            throw new IllegalArgumentException(
                    "Send at most 100 context features and 50 for each action.");
        }
        switch (value.getNodeType()) {
            case OBJECT ->
                    value.properties()
                            .forEach(field ->
                                    collect(
                                            name.isEmpty()
                                                    ? field.getKey()
                                                    : name + "." + field.getKey(),
                                            field.getValue(),
                                            traits,
                                            depth + 1));
            case ARRAY -> {
                for (int i = 0; i < value.size(); i++) {
                    JsonNode item = value.get(i);
                    collect(item.isNumber() ? name + "[" + i + "]" : name, item, traits, depth + 1);
                }
            }
            case NUMBER -> {
                if (Double.isFinite(value.doubleValue())) {
                    traits.add(Trait.number(name, value.doubleValue()));
                }
            }
            case STRING, BOOLEAN -> traits.add(Trait.word(name, value.asText()));
            case NULL, MISSING, BINARY, POJO -> {
                // says nothing
            }
        }
    }
}
