package com.kundresa.recommendation.outcome.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.kundresa.recommendation.outcome.Signal;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Signals as they are kept until they were looked at. */
public final class SignalJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .addMixIn(Signal.class, Plain.class)
                    .build();

    private SignalJson() {}

    /** A signal as it is kept. */
    public static String text(Signal signal) {
        try {
            return MAPPER.writeValueAsString(signal);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A signal as it was kept; empty where another version of this program kept it otherwise. */
    public static Optional<Signal> read(String kept) {
        try {
            return Optional.of(MAPPER.readValue(kept, Signal.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** What follows from the rest is not written. */
    private interface Plain {
        @JsonIgnore
        boolean isLook();

        @JsonIgnore
        boolean isSolution();

        @JsonIgnore
        boolean isWorthWaiting();
    }
}
