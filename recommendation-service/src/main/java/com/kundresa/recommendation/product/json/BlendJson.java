package com.kundresa.recommendation.product.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.recommendation.product.Blend;
import java.io.UncheckedIOException;
import java.util.Map;

/** The weights of a blend as they are kept. */
public final class BlendJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private BlendJson() {}

    /** Its weights as they are kept. */
    public static String weights(Blend blend) {
        try {
            return MAPPER.writeValueAsString(new Weights(blend.weights(), blend.inVisit()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A blend with weights that were kept. */
    public static Blend blend(long version, String kept) {
        try {
            Weights weights = MAPPER.readValue(kept, Weights.class);
            return new Blend(version, weights.beforeVisit(), weights.inVisit());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Weights(Map<String, Double> beforeVisit, Map<String, Double> inVisit) {}
}
