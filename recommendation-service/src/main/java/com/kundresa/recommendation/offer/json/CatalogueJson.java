package com.kundresa.recommendation.offer.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.Condition;
import com.kundresa.recommendation.offer.OutcomeKind;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Actions as JSON, the same for operators, for the database and for the seed. */
public final class CatalogueJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addMixIn(Condition.class, ConditionWord.class)
                    .addMixIn(ActionKind.class, Coded.class)
                    .addMixIn(OutcomeKind.class, Coded.class)
                    .addMixIn(Placement.class, Coded.class)
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();
    private static final TypeReference<List<Action>> ACTIONS = new TypeReference<>() {};

    private CatalogueJson() {}

    /** What reading a catalogue gave. */
    public sealed interface Reading<T> {

        /**
         * The value.
         *
         * @throws RefusedException where it was refused
         */
        default T orRefuse() {
            return switch (this) {
                case Accepted<T>(T value) -> value;
                case Refused<T>(Refusal refusal) -> throw new RefusedException(refusal);
            };
        }

        /** It is of the right shape and every value is possible. */
        record Accepted<T>(T value) implements Reading<T> {}

        /** It is not, for this reason. */
        record Refused<T>(Refusal refusal) implements Reading<T> {}
    }

    /**
     * Reads a whole catalogue as operators send it: {@code {"actions": [...]}}; other fields are
     * ignored.
     */
    public static Reading<List<Action>> catalogue(byte[] body) {
        return read(() -> new Catalogue(0, MAPPER.readValue(body, Sent.class).actions()).actions());
    }

    /** Reads one action. */
    public static Reading<Action> action(byte[] body) {
        return read(() -> MAPPER.readValue(body, Action.class));
    }

    /** Writes a whole catalogue with its version. */
    public static byte[] bytes(Catalogue catalogue) {
        return write(catalogue);
    }

    /** Writes one action. */
    public static byte[] bytes(Action action) {
        return write(action);
    }

    /** Writes actions as they are kept. */
    public static String text(List<Action> actions) {
        try {
            return MAPPER.writerFor(ACTIONS).writeValueAsString(actions);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one action as it is kept. */
    public static String text(Action action) {
        try {
            return MAPPER.writeValueAsString(action);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads actions as they were kept. */
    public static List<Action> kept(String text) {
        try {
            return MAPPER.readValue(text, ACTIONS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what operators send; what cannot be read is refused with the field that is wrong. */
    public static <T> Reading<T> read(Source<T> source) {
        try {
            return new Reading.Accepted<>(source.read());
        } catch (UnrecognizedPropertyException e) {
            return refused(e, "There is no field " + e.getPropertyName() + " here.");
        } catch (JsonMappingException e) {
            return refused(e, because(e));
        } catch (IOException e) {
            return new Reading.Refused<>(
                    Refusal.unreadable("Send JSON: " + e.getClass().getSimpleName() + "."));
        } catch (IllegalArgumentException e) {
            return new Reading.Refused<>(Refusal.badField("actions", e.getMessage() + "."));
        }
    }

    private static <T> Reading<T> refused(JsonMappingException e, String detail) {
        return new Reading.Refused<>(Refusal.badField(path(e), detail));
    }

    private static String because(JsonMappingException e) {
        return e.getCause() instanceof IllegalArgumentException own
                ? own.getMessage() + "."
                : "It is missing or has a value of the wrong kind.";
    }

    private static String path(JsonMappingException e) {
        String path =
                e.getPath().stream()
                        .map(part ->
                                part.getFieldName() == null
                                        ? "[" + part.getIndex() + "]"
                                        : part.getFieldName())
                        .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }

    /** A read that may fail. */
    public interface Source<T> {

        /** The value; fails where the bytes are not of its shape. */
        T read() throws IOException;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Sent(List<Action> actions) {
        private Sent {
            if (actions == null) {
                throw new IllegalArgumentException("actions is missing");
            }
        }
    }

    /** Enumerations travel by their code. */
    private interface Coded {
        @JsonValue
        String code();
    }

    /** Conditions travel with the word for what they are. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Condition.KnownCustomer.class, name = "known-customer"),
        @JsonSubTypes.Type(value = Condition.PhaseIn.class, name = "phase-in"),
        @JsonSubTypes.Type(value = Condition.HasOpenCase.class, name = "has-open-case"),
        @JsonSubTypes.Type(value = Condition.CaseTopicIn.class, name = "case-topic-in"),
        @JsonSubTypes.Type(value = Condition.CasePriorityIn.class, name = "case-priority-in"),
        @JsonSubTypes.Type(value = Condition.CaseOpenForHours.class, name = "case-open-for-hours"),
        @JsonSubTypes.Type(value = Condition.BoughtCategory.class, name = "bought-category"),
        @JsonSubTypes.Type(value = Condition.InterestedIn.class, name = "interested-in"),
        @JsonSubTypes.Type(value = Condition.MinOrders.class, name = "min-orders"),
        @JsonSubTypes.Type(value = Condition.MaxOrders.class, name = "max-orders"),
        @JsonSubTypes.Type(value = Condition.SeenOnChannel.class, name = "seen-on-channel"),
        @JsonSubTypes.Type(value = Condition.AwayForDays.class, name = "away-for-days"),
        @JsonSubTypes.Type(value = Condition.CartFilled.class, name = "cart-filled"),
        @JsonSubTypes.Type(value = Condition.FeedbackAtMost.class, name = "feedback-at-most"),
        @JsonSubTypes.Type(value = Condition.Not.class, name = "not"),
        @JsonSubTypes.Type(value = Condition.AnyOf.class, name = "any-of")
    })
    public interface ConditionWord {}
}
