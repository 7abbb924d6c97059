package com.kundresa.recommendation.outcome.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.recommendation.offer.OutcomeKind;
import com.kundresa.recommendation.offer.RewardRules;
import com.kundresa.recommendation.outcome.Choice;
import java.io.UncheckedIOException;
import java.util.List;

/** What a choice showed and what counts for it, as it is kept. */
public final class ChoiceJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addMixIn(OutcomeKind.class, Coded.class)
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .build();

    private ChoiceJson() {}

    /** What was shown, as it is kept. */
    public static String text(Choice.Shown shown) {
        return write(shown);
    }

    /** What counts, as it is kept. */
    public static String text(RewardRules rules) {
        return write(rules);
    }

    /** Which products something is about, as it is kept. */
    public static String text(List<String> productIds) {
        return write(productIds);
    }

    /** Which products something is about, as it was kept. */
    public static List<String> productIds(String kept) {
        return List.of(read(kept, String[].class));
    }

    /** What was shown, as it was kept. */
    public static Choice.Shown shown(String kept) {
        return read(kept, Choice.Shown.class);
    }

    /** What counts, as it was kept. */
    public static RewardRules rules(String kept) {
        return read(kept, RewardRules.class);
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String kept, Class<T> type) {
        try {
            return MAPPER.readValue(kept, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Enumerations travel by their code. */
    private interface Coded {
        @JsonValue
        String code();
    }
}
