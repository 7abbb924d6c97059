package com.kundresa.recommendation.customer.json;

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

    private static final ObjectReader MESSAGE =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readerFor(Message.class);

    private GroupReader() {}

    /**
     * The customer's id, the anchor and the node ids of what names this customer alone; none where
     * the bytes are no state.
     */
    public static Set<UUID> read(byte[] state) {
        try {
            Message message = MESSAGE.readValue(state);
            return message == null ? Set.of() : ids(message);
        } catch (IOException | RuntimeException e) {
            return Set.of();
        }
    }

    private static Set<UUID> ids(Message message) {
        Set<UUID> ids = new LinkedHashSet<>();
        ids.add(message.customerId);
        if (message.anchor != null) {
            ids.add(message.anchor);
        }
        if (message.identifiers != null) {
            message.identifiers.stream()
                    .filter(identifier -> !identifier.shared)
                    .limit(MOST_IDS)
                    .forEach(identifier -> ids.add(identifier.nodeId));
        }
        return ids;
    }

    private record Message(
            UUID customerId, @Nullable UUID anchor, @Nullable List<Named> identifiers) {}

    private record Named(UUID nodeId, boolean shared) {}
}
