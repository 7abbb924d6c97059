package com.kundresa.recommendation.customer.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads from a state which ids are the customer's. */
public final class GroupReader {

    /** The strongest come first; a customer with more devices is found by the other ids. */
    private static final int MOST_IDS = 100;

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final ObjectReader ID = JSON.readerFor(UUID.class);
    private static final ObjectReader NAMED = JSON.readerForListOf(Named.class);

    private GroupReader() {}

    /**
     * The customer's id, the anchor and the node ids of what names this customer alone; none where
     * the bytes are no state. They stand at the beginning of a state, so the rest is not read.
     */
    public static Set<UUID> read(byte[] state) {
        try (JsonParser json = JSON.createParser(state)) {
            return json.nextToken() == JsonToken.START_OBJECT ? ids(json) : Set.of();
        } catch (IOException | RuntimeException e) {
            return Set.of();
        }
    }

    private static Set<UUID> ids(JsonParser json) throws IOException {
        UUID customer = null;
        UUID anchor = null;
        List<Named> identifiers = null;
        while ((customer == null || anchor == null || identifiers == null)
                && json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "customerId" -> customer = ID.readValue(json);
                case "anchor" -> anchor = ID.readValue(json);
                case "identifiers" -> identifiers = NAMED.readValue(json);
                default -> json.skipChildren();
            }
        }
        return ids(customer, anchor, identifiers);
    }

    private static Set<UUID> ids(
            @Nullable UUID customer, @Nullable UUID anchor, @Nullable List<Named> identifiers) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (customer != null) {
            ids.add(customer);
        }
        if (anchor != null) {
            ids.add(anchor);
        }
        if (identifiers != null) {
            identifiers.stream()
                    .filter(identifier -> !identifier.shared)
                    .limit(MOST_IDS)
                    .forEach(identifier -> ids.add(identifier.nodeId));
        }
        return ids;
    }

    private record Named(UUID nodeId, boolean shared) {}
}
