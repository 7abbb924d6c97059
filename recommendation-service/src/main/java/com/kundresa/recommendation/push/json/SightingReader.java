package com.kundresa.recommendation.push.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.kundresa.recommendation.push.Sighting;
import com.kundresa.recommendation.push.Told;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Translates contract {@code customer-changed/v1} at the door; builds only the part that rules are
 * set off by and skips the rest, which is nearly all of a state.
 */
public final class SightingReader {

    private static final ObjectReader MESSAGE =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readerFor(Message.class);

    static {
        MESSAGE.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(50).build());
    }

    private SightingReader() {}

    /**
     * Never throws: empty where it is not of the contract.
     *
     * @param customerId the key of the message
     * @param value null for a tombstone
     */
    public static Optional<Told> read(UUID customerId, byte @Nullable [] value) {
        if (value == null) {
            return Optional.of(new Told.Erased(customerId));
        }
        try {
            Message message = MESSAGE.readValue(value);
            return Optional.of(
                    message.redirectTo != null
                            ? new Told.Moved(customerId, message.version, message.redirectTo)
                            : new Told.State(sighting(message)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Sighting sighting(Message message) {
        Journey journey = message.journey;
        return new Sighting(
                Objects.requireNonNull(message.customerId),
                message.version,
                Objects.requireNonNullElse(message.lastSeen, Instant.EPOCH),
                journey == null ? "" : Objects.requireNonNullElse(journey.phase, ""),
                journey == null ? null : journey.since,
                segments(message.segments),
                cartChangedAt(message.cart),
                message.orders == null || message.orders.last == null
                        ? null
                        : message.orders.last.at,
                message.cases != null
                        && message.cases.open != null
                        && !message.cases.open.isEmpty());
    }

    private static Map<String, Instant> segments(@Nullable List<Segment> segments) {
        Map<String, Instant> since = new TreeMap<>();
        if (segments != null) {
            segments.forEach(segment -> since.put(segment.name, segment.since));
        }
        return since;
    }

    private static @Nullable Instant cartChangedAt(@Nullable Cart cart) {
        return cart == null || cart.lines == null || cart.lines.isEmpty() ? null : cart.updatedAt;
    }

    private record Message(
            @Nullable UUID customerId,
            long version,
            @Nullable UUID redirectTo,
            @Nullable Instant lastSeen,
            @Nullable Orders orders,
            @Nullable Cart cart,
            @Nullable Cases cases,
            @Nullable Journey journey,
            @Nullable List<Segment> segments) {}

    private record Orders(@Nullable Last last) {}

    private record Last(@Nullable Instant at) {}

    private record Cart(Instant updatedAt, @Nullable List<Line> lines) {}

    private record Line(@Nullable String productId) {}

    private record Cases(@Nullable List<Case> open) {}

    private record Case(@Nullable String caseId) {}

    private record Journey(@Nullable String phase, @Nullable Instant since) {}

    private record Segment(String name, Instant since) {}
}
