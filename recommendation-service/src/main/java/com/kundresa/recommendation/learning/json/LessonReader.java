package com.kundresa.recommendation.learning.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.product.Lesson;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Translates contract {@code interaction-recorded/v1} at the door; reads only what teaches about
 * products.
 */
public final class LessonReader {

    private static final ObjectReader MESSAGE =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(50)
                                                    .build())
                                    .build())
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readerFor(Message.class);
    private static final List<String> LOOKS = List.of("product_viewed", "product_added");
    private static final List<String> OF_A_DEVICE = List.of("anonymous_id", "device_id");
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 300;

    private LessonReader() {}

    /** Never throws. */
    public static LessonReading read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return new LessonReading.NothingToLearn();
        }
        try {
            Message message = MESSAGE.readValue(bytes);
            return message == null ? new LessonReading.Unreadable("null") : reading(message);
        } catch (IOException | RuntimeException e) {
            return new LessonReading.Unreadable(e.getClass().getSimpleName());
        }
    }

    private static LessonReading reading(Message message) {
        if (message.interactionId == null
                || message.type == null
                || message.times == null
                || message.times.occurredAt == null
                || message.identifiers == null
                || message.identifiers.isEmpty()) {
            return new LessonReading.Unreadable("a required field is missing");
        }
        return lesson(message, message.interactionId, message.times.occurredAt, message.identifiers)
                .<LessonReading>map(LessonReading.Read::new)
                .orElseGet(LessonReading.NothingToLearn::new);
    }

    private static Optional<Lesson> lesson(Message message, UUID id, Instant at, List<Name> names) {
        Sale order = message.order;
        if ("order_completed".equals(message.type) && order != null) {
            return lesson(id, at, true, names, order.currency, order.lines);
        }
        return LOOKS.contains(message.type)
                        && !"bot".equals(message.actor)
                        && !"agent".equals(message.actor)
                ? lesson(id, at, false, names, message.currency, message.products)
                : Optional.empty();
    }

    private static Optional<Lesson> lesson(
            UUID id,
            Instant at,
            boolean isOrder,
            List<Name> names,
            @Nullable String currency,
            @Nullable List<Line> lines) {
        List<Lesson.Line> usable =
                lines == null
                        ? List.of()
                        : lines.stream()
                                .filter(LessonReader::isUsable)
                                .map(LessonReader::line)
                                .toList();
        return usable.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lesson(id, at, isOrder, visitor(names), currency, usable));
    }

    /** The device where there is one, so that looking before and after logging in is one visit. */
    private static UUID visitor(List<Name> names) {
        Name name =
                names.stream()
                        .filter(one -> OF_A_DEVICE.contains(one.type))
                        .min(Comparator.comparing(one -> one.type + "\n" + one.value))
                        .orElseGet(names::getFirst);
        return NodeId.of(name.type, name.value);
    }

    private static boolean isUsable(Line line) {
        String id = line.productId;
        return id != null && !id.isBlank() && id.length() <= LONGEST_ID && id.indexOf('\0') < 0;
    }

    private static Lesson.Line line(Line line) {
        Long price = line.priceMinor;
        return new Lesson.Line(
                String.valueOf(line.productId),
                clean(line.name),
                clean(line.category),
                price == null || price < 0 ? null : price);
    }

    private static @Nullable String clean(@Nullable String text) {
        if (text == null || text.isBlank() || text.indexOf('\0') >= 0) {
            return null;
        }
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }

    private record Message(
            @Nullable UUID interactionId,
            @Nullable String type,
            @Nullable String actor,
            @Nullable List<Name> identifiers,
            @Nullable Times times,
            @Nullable String currency,
            @Nullable List<Line> products,
            @Nullable Sale order) {}

    private record Name(String type, String value) {}

    private record Times(@Nullable Instant occurredAt) {}

    private record Sale(@Nullable String currency, @Nullable List<Line> lines) {}

    private record Line(
            @Nullable String productId,
            @Nullable String name,
            @Nullable String category,
            @Nullable Long priceMinor) {}
}
