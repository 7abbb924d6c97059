package com.kundresa.touchpoint.source.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.touchpoint.interaction.Channel;
import com.kundresa.touchpoint.interaction.Money;
import com.kundresa.touchpoint.source.EventSchema;
import com.kundresa.touchpoint.source.Rate;
import com.kundresa.touchpoint.source.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Settings of a source as JSON: what operators send and what the database keeps. */
public final class SettingsJson {

    private static final int MOST_SCHEMAS = 200;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private SettingsJson() {}

    /** The form on the wire. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Form(
            @Nullable String channel,
            @Nullable Boolean verified,
            @Nullable String currency,
            @Nullable Set<String> origins,
            @Nullable RateForm rate,
            @Nullable Map<String, JsonNode> schemas) {

        static Form of(Settings settings) {
            Rate rate = settings.rate();
            Currency currency = settings.currency();
            return new Form(
                    settings.channel().name(),
                    settings.verified(),
                    currency == null ? null : currency.getCurrencyCode(),
                    new TreeSet<>(settings.origins()),
                    rate == null ? null : new RateForm(rate.eventsPerSecond(), rate.burst()),
                    trees(settings.schemas()));
        }
    }

    /** {@link Rate} on the wire. */
    public record RateForm(int eventsPerSecond, int burst) {}

    /** What came of settings that somebody sent. */
    public sealed interface Reading {

        record Accepted(Settings settings) implements Reading {}

        /** The detail is a sentence for the operator. */
        record Refused(String detail) implements Reading {}
    }

    /** Reads settings; never throws for any bytes. */
    public static Reading read(byte[] json) {
        try {
            return new Reading.Accepted(settings(JSON.readValue(json, Form.class)));
        } catch (JsonProcessingException malformed) {
            return new Reading.Refused(
                    "Send a JSON object with channel, verified, currency, origins, rate"
                            + " (eventsPerSecond, burst) and schemas; nothing else.");
        } catch (IllegalArgumentException refused) {
            return new Reading.Refused(refused.getMessage() + ".");
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot fail to give bytes", impossible);
        }
    }

    /** The settings as they are kept. */
    public static String text(Settings settings) {
        try {
            return JSON.writeValueAsString(Form.of(settings));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("Settings can be written", impossible);
        }
    }

    /**
     * Settings that are kept.
     *
     * @throws IllegalArgumentException where they were not written by {@link #text}
     */
    public static Settings kept(String text) {
        try {
            return settings(JSON.readValue(text, Form.class));
        } catch (JsonProcessingException foreign) {
            throw new IllegalArgumentException("Settings that are kept cannot be read", foreign);
        }
    }

    /** The settings in the form of the answers. */
    public static JsonNode tree(Settings settings) {
        return JSON.valueToTree(Form.of(settings));
    }

    private static Settings settings(@Nullable Form form) {
        if (form == null || form.channel() == null) {
            throw new IllegalArgumentException("Say \"channel\"");
        }
        RateForm rate = form.rate();
        return new Settings(
                new Channel(form.channel()),
                Boolean.TRUE.equals(form.verified()),
                currency(form.currency()),
                form.origins() == null ? Set.of() : form.origins(),
                rate == null ? null : new Rate(rate.eventsPerSecond(), rate.burst()),
                schemas(form.schemas() == null ? Map.of() : form.schemas()));
    }

    private static @Nullable Currency currency(@Nullable String code) {
        return code == null
                ? null
                : Money.currency(code)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "The currency is no code of ISO 4217"));
    }

    private static Map<String, EventSchema> schemas(Map<String, JsonNode> said) {
        if (said.size() > MOST_SCHEMAS) {
            throw new IllegalArgumentException("A source has at most 200 schemas");
        }
        Map<String, EventSchema> compiled = new TreeMap<>();
        said.forEach((event, schema) -> compiled.put(event, CompiledSchema.of(schema.toString())));
        return compiled;
    }

    private static Map<String, JsonNode> trees(Map<String, EventSchema> schemas) {
        Map<String, JsonNode> trees = new TreeMap<>();
        schemas.forEach((event, schema) -> trees.put(event, tree(schema)));
        return trees;
    }

    private static JsonNode tree(EventSchema schema) {
        try {
            return JSON.readTree(schema.text());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("A compiled schema is JSON", impossible);
        }
    }
}
