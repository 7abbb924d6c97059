package com.kundresa.recommendation.learning.json;

import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.product.Lesson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads only what teaches about products. */
final class LessonReader {

    private static final List<String> LOOKS = List.of("product_viewed", "product_added");
    private static final List<String> OF_A_DEVICE = List.of("anonymous_id", "device_id");
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 300;

    private LessonReader() {}

    static LessonReading read(InteractionMessage message) {
        if (message.interactionId() == null
                || message.type() == null
                || message.times() == null
                || message.times().occurredAt() == null
                || message.identifiers() == null
                || message.identifiers().isEmpty()) {
            return new LessonReading.Unreadable("a required field is missing");
        }
        return lesson(
                        message,
                        message.interactionId(),
                        message.times().occurredAt(),
                        message.identifiers())
                .<LessonReading>map(LessonReading.Read::new)
                .orElseGet(LessonReading.NothingToLearn::new);
    }

    private static Optional<Lesson> lesson(
            InteractionMessage message, UUID id, Instant at, List<InteractionMessage.Name> names) {
        InteractionMessage.Sale order = message.order();
        if ("order_completed".equals(message.type()) && order != null) {
            return lesson(id, at, true, names, order.currency(), order.lines());
        }
        return LOOKS.contains(message.type())
                        && !"bot".equals(message.actor())
                        && !"agent".equals(message.actor())
                ? lesson(id, at, false, names, message.currency(), message.products())
                : Optional.empty();
    }

    private static Optional<Lesson> lesson(
            UUID id,
            Instant at,
            boolean isOrder,
            List<InteractionMessage.Name> names,
            @Nullable String currency,
            @Nullable List<InteractionMessage.Line> lines) {
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
    private static UUID visitor(List<InteractionMessage.Name> names) {
        InteractionMessage.Name name =
                names.stream()
                        .filter(one -> OF_A_DEVICE.contains(one.type()))
                        .min(Comparator.comparing(one -> one.type() + "\n" + one.value()))
                        .orElseGet(names::getFirst);
        return NodeId.of(name.type(), name.value());
    }

    private static boolean isUsable(InteractionMessage.Line line) {
        String id = line.productId();
        return id != null && !id.isBlank() && id.length() <= LONGEST_ID && id.indexOf('\0') < 0;
    }

    private static Lesson.Line line(InteractionMessage.Line line) {
        Long price = line.priceMinor();
        return new Lesson.Line(
                String.valueOf(line.productId()),
                clean(line.name()),
                clean(line.category()),
                price == null || price < 0 ? null : price);
    }

    private static @Nullable String clean(@Nullable String text) {
        if (text == null || text.isBlank() || text.indexOf('\0') >= 0) {
            return null;
        }
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }
}
