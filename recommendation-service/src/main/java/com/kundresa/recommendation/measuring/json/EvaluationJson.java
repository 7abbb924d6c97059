package com.kundresa.recommendation.measuring.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.kundresa.recommendation.experiment.PolicyName;
import com.kundresa.recommendation.measuring.Judgement;
import com.kundresa.recommendation.measuring.Question;
import com.kundresa.recommendation.offer.Placement;
import java.io.UncheckedIOException;

/** Questions and results of evaluations as they are kept, which is also how they are answered. */
public final class EvaluationJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addMixIn(PolicyName.class, Coded.class)
                    .addMixIn(Placement.class, Coded.class)
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private EvaluationJson() {}

    /** A question as it is kept. */
    public static String text(Question question) {
        return write(question);
    }

    /** What was found, as it is kept. */
    public static String text(Judgement judgement) {
        return write(EvaluationResult.of(judgement));
    }

    /** A question as it was kept. */
    public static Question question(String kept) {
        try {
            return MAPPER.readValue(kept, Question.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
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
