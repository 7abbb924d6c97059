package com.kundresa.recommendation.learning.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.outcome.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads only what may be the outcome of a decision. A sender names the decision with the properties
 * {@code decisionId} and {@code actionId} (or {@code decision_id} and {@code action_id}).
 */
final class SignalReader {

    private static final int LONGEST_ID = 200;
    private static final int MOST_PRODUCTS = 200;
    private static final int BEST_OF_FIVE = 5;

    private SignalReader() {}

    /** Empty where a robot acted, and where something is missing. */
    static Optional<Signal> read(InteractionMessage message) {
        UUID id = message.interactionId();
        String type = message.type();
        Instant at = message.times() == null ? null : message.times().occurredAt();
        List<InteractionMessage.Name> names = message.identifiers();
        if (id == null || type == null || at == null || names == null || names.isEmpty()) {
            return Optional.empty();
        }
        return "bot".equals(message.actor())
                ? Optional.empty()
                : Optional.of(
                        new Signal(
                                id,
                                at,
                                type,
                                likeType(message.name()),
                                source(message),
                                !"agent".equals(message.actor()),
                                names.stream().map(n -> NodeId.of(n.type(), n.value())).toList(),
                                productIds(message),
                                pages(type, message.page()),
                                naming(message.properties()),
                                money(message),
                                satisfaction(message.feedback())));
    }

    private static String source(InteractionMessage message) {
        String source = message.source();
        return source == null || source.length() > LONGEST_ID || source.indexOf('\0') >= 0
                ? "unknown"
                : source;
    }

    /** "Quote Requested" and "quote-requested" are both written quote_requested. */
    private static @Nullable String likeType(@Nullable String name) {
        return name == null || name.length() > LONGEST_ID
                ? null
                : name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    private static List<String> productIds(InteractionMessage message) {
        return Stream.of(
                        message.products(),
                        message.order() == null ? null : message.order().lines())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(InteractionMessage.Line::productId)
                .filter(id -> id != null && id.length() <= LONGEST_ID && id.indexOf('\0') < 0)
                .distinct()
                .limit(MOST_PRODUCTS)
                .toList();
    }

    private static List<String> pages(String type, InteractionMessage.@Nullable Page page) {
        return !type.equals("page_viewed") || page == null
                ? List.of()
                : Stream.of(page.path(), page.url())
                        .filter(address -> address != null && address.indexOf('\0') < 0)
                        .map(address -> address.replaceFirst("[?#].*", ""))
                        .filter(address -> address.length() <= 500)
                        .toList();
    }

    private static Signal.@Nullable Naming naming(@Nullable JsonNode properties) {
        UUID decisionId = uuid(text(properties, "decisionId", "decision_id"));
        return decisionId == null
                ? null
                : new Signal.Naming(decisionId, text(properties, "actionId", "action_id"));
    }

    private static @Nullable String text(@Nullable JsonNode properties, String... names) {
        return properties == null
                ? null
                : Stream.of(names)
                        .map(properties::path)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .filter(text -> text.length() <= LONGEST_ID && text.indexOf('\0') < 0)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Double money(InteractionMessage message) {
        Long total = message.order() == null ? null : message.order().totalMinor();
        return total == null || total < 0 ? null : Double.valueOf(total);
    }

    /** CSAT is asked on a scale from 1, stars are given from none. */
    private static @Nullable Double satisfaction(InteractionMessage.@Nullable Opinion opinion) {
        if (opinion == null || opinion.kind() == null) {
            return null;
        }
        double best = Objects.requireNonNullElse(opinion.best(), BEST_OF_FIVE);
        return switch (opinion.kind()) {
            case "csat" -> best > 1 ? Math.clamp((opinion.score() - 1) / (best - 1), 0, 1) : null;
            case "stars" -> best > 0 ? Math.clamp(opinion.score() / best, 0, 1) : null;
            default -> null;
        };
    }
}
