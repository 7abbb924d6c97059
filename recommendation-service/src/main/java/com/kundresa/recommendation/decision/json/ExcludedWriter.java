package com.kundresa.recommendation.decision.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.kundresa.recommendation.decision.Exclusion;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what was left out, byte for byte as the record would be written. A decision leaves out
 * hundreds of candidates for a few reasons, so their words are turned into bytes once and copied
 * from then on.
 */
final class ExcludedWriter extends JsonSerializer<List<Exclusion>> {

    private static final SerializableString ACTION_ID = new SerializedString("actionId");
    private static final SerializableString PRODUCT_ID = new SerializedString("productId");
    private static final SerializableString STAGE = new SerializedString("stage");
    private static final SerializableString CODE = new SerializedString("code");
    private static final SerializableString TEXT = new SerializedString("text");
    private static final int USUAL_WORDS = 256;

    @Override
    public void serialize(List<Exclusion> excluded, JsonGenerator json, SerializerProvider provider)
            throws IOException {
        Map<String, SerializableString> words = new HashMap<>(USUAL_WORDS);
        json.writeStartArray(excluded, excluded.size());
        for (Exclusion one : excluded) {
            json.writeStartObject();
            json.writeFieldName(ACTION_ID);
            json.writeString(one.actionId());
            if (one.productId() != null) {
                json.writeFieldName(PRODUCT_ID);
                json.writeString(one.productId());
            }
            json.writeFieldName(STAGE);
            write(one.stage(), json, words);
            json.writeFieldName(CODE);
            write(one.code(), json, words);
            json.writeFieldName(TEXT);
            write(one.text(), json, words);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(
            String text, JsonGenerator json, Map<String, SerializableString> words)
            throws IOException {
        SerializableString known = words.get(text);
        if (known != null) {
            json.writeString(known);
        } else {
            json.writeString(text);
            if (!hasSurrogates(text)) {
                words.put(text, new SerializedString(text));
            }
        }
    }

    /** For characters beyond the basic plane generators have a way of their own. */
    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
