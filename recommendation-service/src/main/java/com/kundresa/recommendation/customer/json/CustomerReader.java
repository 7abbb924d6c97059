package com.kundresa.recommendation.customer.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.kundresa.recommendation.customer.Cart;
import com.kundresa.recommendation.customer.Consent;
import com.kundresa.recommendation.customer.Contact;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.customer.Feedback;
import com.kundresa.recommendation.customer.OpenCase;
import com.kundresa.recommendation.customer.Orders;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Translates the bytes of contract {@code customer-changed/v1} at the door. */
public final class CustomerReader {

    private static final ObjectReader MESSAGE =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new QuickTimes())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readerFor(StateMessage.class);
    private static final int BEST_OF_STARS = 5;

    static {
        MESSAGE.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(50).build());
    }

    private CustomerReader() {}

    /** Never throws: what is not of the contract is unreadable. */
    public static StateReading read(byte[] bytes) {
        try {
            StateMessage message = MESSAGE.readValue(bytes);
            return message.redirectTo() != null
                    ? new StateReading.Redirect(message.redirectTo(), message.version())
                    : new StateReading.State(view(message));
        } catch (IOException | RuntimeException e) {
            return new StateReading.Unreadable(e.getClass().getSimpleName());
        }
    }

    private static CustomerView view(StateMessage message) {
        StateMessage.Interests interests = message.interests();
        return new CustomerView(
                message.customerId(),
                Objects.requireNonNullElse(message.anchor(), message.customerId()),
                message.version(),
                locale(message.traits()),
                message.lastSeen() == null ? Instant.EPOCH : message.lastSeen(),
                values(message.channels(), StateMessage.Channel::lastSeen),
                orders(message.orders()),
                list(message.purchases()),
                cart(message.cart()),
                map(message.recent(), CustomerReader::contact),
                interests == null ? List.of() : list(interests.categories()),
                interests == null ? List.of() : list(interests.products()),
                message.cases() == null
                        ? List.of()
                        : map(message.cases().open(), CustomerReader::openCase),
                values(message.consents(), CustomerReader::consent),
                map(message.feedback(), CustomerReader::feedback),
                message.journey() == null || message.journey().phase() == null
                        ? ""
                        : message.journey().phase(),
                message.journey() == null ? null : message.journey().since(),
                segments(message.segments()));
    }

    private static Map<String, Instant> segments(
            @Nullable List<StateMessage.SegmentPart> segments) {
        Map<String, Instant> since = new TreeMap<>();
        list(segments)
                .forEach(segment ->
                        since.put(segment.name(), Objects.requireNonNull(segment.since())));
        return since;
    }

    private static @Nullable String locale(@Nullable Map<String, StateMessage.Trait> traits) {
        StateMessage.Trait trait =
                traits == null ? null : traits.getOrDefault("locale", traits.get("language"));
        return trait != null && trait.value() instanceof String text ? text : null;
    }

    private static Orders orders(StateMessage.@Nullable OrdersPart orders) {
        if (orders == null) {
            return Orders.NONE;
        }
        StateMessage.LastOrder last = orders.last();
        return new Orders(
                orders.count(),
                orders.refundCount(),
                values(orders.revenue(), Function.identity()),
                last == null ? null : last.at(),
                last == null ? null : last.currency());
    }

    private static @Nullable Cart cart(StateMessage.@Nullable CartPart cart) {
        return cart == null
                ? null
                : new Cart(cart.currency(), cart.updatedAt(), list(cart.lines()));
    }

    private static Contact contact(StateMessage.Recent recent) {
        return new Contact(recent.at(), recent.channel(), recent.type(), list(recent.productIds()));
    }

    private static OpenCase openCase(StateMessage.Case one) {
        return new OpenCase(one.caseId(), one.topic(), one.priority(), one.at());
    }

    private static Consent consent(StateMessage.ConsentPart said) {
        return new Consent(said.granted(), said.expiresAt());
    }

    private static Feedback feedback(StateMessage.FeedbackPart one) {
        return new Feedback(
                one.kind(), one.score(), one.best() == null ? BEST_OF_STARS : one.best(), one.at());
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    private static <T, R> List<R> map(@Nullable List<T> values, Function<T, R> each) {
        return values == null ? List.of() : values.stream().map(each).toList();
    }

    private static <T, R> Map<String, R> values(
            @Nullable Map<String, T> values, Function<T, R> each) {
        Map<String, R> sorted = new TreeMap<>();
        if (values != null) {
            values.forEach((key, value) -> sorted.put(key, each.apply(value)));
        }
        return sorted;
    }
}
