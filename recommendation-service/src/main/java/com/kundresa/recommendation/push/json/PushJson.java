package com.kundresa.recommendation.push.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.kundresa.recommendation.offer.Cap;
import com.kundresa.recommendation.offer.Condition;
import com.kundresa.recommendation.offer.json.CatalogueJson;
import com.kundresa.recommendation.push.Channel;
import com.kundresa.recommendation.push.Endpoint;
import com.kundresa.recommendation.push.Exit;
import com.kundresa.recommendation.push.PushRule;
import com.kundresa.recommendation.push.PushRules;
import com.kundresa.recommendation.push.Standing;
import com.kundresa.recommendation.push.Trigger;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules and endpoints as operators send them and as they are kept, and standings as kept. */
public final class PushJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addMixIn(Condition.class, CatalogueJson.ConditionWord.class)
                    .addMixIn(Trigger.class, TriggerWord.class)
                    .addMixIn(Exit.class, Coded.class)
                    .addMixIn(Channel.Medium.class, Coded.class)
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private PushJson() {}

    /**
     * All rules as an operator sends them: {@code {"overallCap": {...}, "rules": [...]}}; other
     * fields are ignored.
     */
    public static CatalogueJson.Reading<PushRules> rules(byte[] body) {
        return CatalogueJson.read(() -> MAPPER.readValue(body, Sent.class).rules());
    }

    /** One rule as an operator sends it. */
    public static CatalogueJson.Reading<PushRule> rule(byte[] body) {
        return CatalogueJson.read(() -> MAPPER.readValue(body, PushRule.class));
    }

    /** An endpoint as an operator sends it. */
    public static CatalogueJson.Reading<Endpoint> endpoint(byte[] body) {
        return CatalogueJson.read(() -> MAPPER.readValue(body, Endpoint.class));
    }

    /** As it is answered. */
    public static byte[] bytes(Object rulesOrEndpoint) {
        try {
            return MAPPER.writeValueAsBytes(rulesOrEndpoint);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As they are kept. */
    public static String text(PushRules rules) {
        return write(rules);
    }

    /** As it is kept. */
    public static String text(Standing standing) {
        return write(standing);
    }

    /** As they were kept. */
    public static PushRules keptRules(String text) {
        return read(text, PushRules.class);
    }

    /** As it was kept. */
    public static Standing keptStanding(String text) {
        return read(text, Standing.class);
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Sent(@Nullable Cap overallCap, @JsonProperty("rules") List<PushRule> all) {
        PushRules rules() {
            if (all == null) {
                throw new IllegalArgumentException("rules is missing");
            }
            return new PushRules(0, overallCap, all);
        }
    }

    /** Enumerations travel by their code. */
    private interface Coded {
        @JsonValue
        String code();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Trigger.PhaseEntered.class, name = "phase-entered"),
        @JsonSubTypes.Type(value = Trigger.SegmentEntered.class, name = "segment-entered"),
        @JsonSubTypes.Type(value = Trigger.SegmentLeft.class, name = "segment-left"),
        @JsonSubTypes.Type(value = Trigger.CartLeft.class, name = "cart-left")
    })
    private interface TriggerWord {}
}
