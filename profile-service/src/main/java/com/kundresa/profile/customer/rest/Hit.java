package com.kundresa.profile.customer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer in a list: enough to recognise it.
 *
 * @param revenue currency to minor units
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hit(
        String customerId,
        @Nullable String name,
        List<Named> identifiers,
        String lastSeen,
        String phase,
        SortedMap<String, Long> revenue) {

    static final Comparator<Hit> NEWEST_FIRST =
            Comparator.comparing(Hit::lastSeen).reversed().thenComparing(Hit::customerId);

    private static final ObjectReader JSON = new JsonMapper().reader();

    /** An identifier. */
    public record Named(String type, String value) {}

    /** From the bytes of contract customer-changed/v1. */
    public static Hit of(byte @Nullable [] state) {
        JsonNode json =
                parse(Objects.requireNonNull(state, "a customer without state is not found"));
        return new Hit(
                json.path("customerId").asText(),
                name(json.path("traits")),
                identifiers(json.path("identifiers")),
                json.path("lastSeen").asText(),
                json.path("journey").path("phase").asText(),
                revenue(json.path("orders").path("revenue")));
    }

    private static @Nullable String name(JsonNode traits) {
        String whole = trait(traits, "name");
        String parts =
                Stream.of("firstName", "lastName")
                        .map(key -> trait(traits, key))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        String name = parts.isEmpty() ? whole : parts;
        return name.isEmpty() ? null : name;
    }

    private static String trait(JsonNode traits, String key) {
        return traits.path(key).path("value").asText("");
    }

    private static List<Named> identifiers(JsonNode json) {
        List<Named> identifiers = new ArrayList<>();
        json.forEach(one ->
                identifiers.add(new Named(one.path("type").asText(), one.path("value").asText())));
        return identifiers;
    }

    private static SortedMap<String, Long> revenue(JsonNode json) {
        SortedMap<String, Long> revenue = new TreeMap<>();
        json.properties().forEach(entry -> revenue.put(entry.getKey(), entry.getValue().asLong()));
        return revenue;
    }

    private static JsonNode parse(byte[] state) {
        try {
            return JSON.readTree(state);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
