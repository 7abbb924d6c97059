package com.kundresa.recommendation.measuring.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.recommendation.experiment.PolicyName;
import com.kundresa.recommendation.measuring.Question;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads which policy is to be judged by which decisions. */
final class EvaluationReader {

    private static final int MOST_BYTES = 8 * 1024;
    private static final int USUALLY = 20_000;
    private static final String SHAPE =
            "Send one JSON object, for example {\"policy\":\"greedy\",\"placement\":\"home-hero\"};"
                    + " modelVersion and most are whole numbers, epsilon is a number.";
    private static final ObjectReader BODY =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .build()
                    .readerFor(EvaluationBody.class);

    private EvaluationReader() {}

    /**
     * The question.
     *
     * @throws RefusedException where it makes no sense
     */
    static Question read(byte[] bytes, Instant now) {
        EvaluationBody body = body(bytes);
        Period period = Period.read(body.from(), body.until(), now);
        return new Question(
                policy(body.policy()),
                modelVersion(body.modelVersion()),
                epsilon(body),
                placement(body.placement()),
                period.from(),
                period.until(),
                most(body.most()));
    }

    private static EvaluationBody body(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new RefusedException(Refusal.tooLarge(MOST_BYTES));
        }
        try {
            EvaluationBody body = BODY.readValue(bytes);
            if (body != null) {
                return body;
            }
        } catch (IOException e) {
            throw new RefusedException(Refusal.unreadable(SHAPE));
        }
        throw new RefusedException(Refusal.unreadable(SHAPE));
    }

    private static PolicyName policy(@Nullable String code) {
        return PolicyName.of(Objects.requireNonNullElse(code, ""))
                .orElseThrow(() -> bad("policy", "It is learned, greedy or baseline."));
    }

    private static Placement placement(@Nullable String code) {
        return Placement.of(Objects.requireNonNullElse(code, ""))
                .orElseThrow(() -> bad("placement", "It is one that POST /v1/next-step takes."));
    }

    private static @Nullable Long modelVersion(@Nullable Long version) {
        if (version != null && version < 0) {
            throw bad("modelVersion", "It is the version of a model, 0 for none.");
        }
        return version;
    }

    private static @Nullable Double epsilon(EvaluationBody body) {
        Double epsilon = body.epsilon();
        if (epsilon != null && !(epsilon >= 0 && epsilon <= 1)) {
            throw bad("epsilon", "It lies between 0 and 1.");
        }
        if (epsilon != null && !PolicyName.LEARNED.code().equals(body.policy())) {
            throw bad("epsilon", "Only the policy learned tries out.");
        }
        return epsilon;
    }

    private static int most(@Nullable Integer most) {
        if (most == null) {
            return USUALLY;
        }
        if (most < 1 || most > Question.MOST) {
            throw bad("most", "It is a whole number from 1 to " + Question.MOST + ".");
        }
        return most;
    }

    private static RefusedException bad(String field, String detail) {
        return new RefusedException(Refusal.badField(field, detail));
    }
}
