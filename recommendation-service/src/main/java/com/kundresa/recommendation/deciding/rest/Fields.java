package com.kundresa.recommendation.deciding.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.kundresa.recommendation.refusal.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of JSON that clients send. Unknown fields are ignored; known ones must make sense.
 */
final class Fields {

    static final int LONGEST_ID = 200;
    private static final ObjectReader TREE =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private Fields() {}

    /**
     * Reads a body by means of this class.
     *
     * @param example of a body, for whoever sent something else
     */
    static <T> Reading<T> read(
            byte[] body, int mostBytes, String example, Function<JsonNode, T> reader) {
        if (body.length > mostBytes) {
            return new Reading.Refused<>(Refusal.tooLarge(mostBytes));
        }
        var unreadable = Refusal.unreadable("Send one JSON object, for example " + example + ".");
        try {
            JsonNode tree = TREE.readTree(body);
            return tree.isObject()
                    ? new Reading.Accepted<>(reader.apply(tree))
                    : new Reading.Refused<>(unreadable);
        } catch (Unusable e) {
            return new Reading.Refused<>(e.refusal);
        } catch (IOException e) {
            return new Reading.Refused<>(unreadable);
        }
    }

    static JsonNode object(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        if (node.isNull()) {
            return MissingNode.getInstance();
        }
        if (!node.isObject() && !node.isMissingNode()) {
            throw bad(field, "It is an object.");
        }
        return node;
    }

    static @Nullable String text(JsonNode parent, String field, String path, int longest) {
        JsonNode node = parent.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual() || node.textValue().length() > longest || hasNul(node.textValue())) {
            throw bad(path, "It is a text of at most " + longest + " characters.");
        }
        return node.textValue();
    }

    static @Nullable List<String> ids(JsonNode parent, String field, String path, int most) {
        JsonNode list = parent.path(field);
        if (list.isMissingNode() || list.isNull()) {
            return null;
        }
        if (!list.isArray() || list.size() > most) {
            throw bad(path, "It is a list of at most " + most + " product ids.");
        }
        List<String> texts = new ArrayList<>(list.size());
        for (JsonNode node : list) {
            if (!node.isTextual()
                    || node.textValue().length() > LONGEST_ID
                    || hasNul(node.textValue())) {
                throw bad(path, "A product id is a text of at most " + LONGEST_ID + " characters.");
            }
            texts.add(node.textValue());
        }
        return List.copyOf(texts);
    }

    static Unusable bad(String field, String detail) {
        return new Unusable(Refusal.badField(field, detail));
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    /** Leaves the reading at the first thing that makes no sense; never leaves {@link #read}. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        Unusable(Refusal refusal) {
            super(refusal.title(), null, false, false);
            this.refusal = refusal;
        }
    }
}
