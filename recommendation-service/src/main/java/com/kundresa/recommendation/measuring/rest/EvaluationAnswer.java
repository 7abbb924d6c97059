package com.kundresa.recommendation.measuring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.recommendation.evaluation.Verdict;
import com.kundresa.recommendation.measuring.Judgement;
import com.kundresa.recommendation.measuring.Question;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An evaluation as it is answered. */
@Schema(name = "Evaluation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationAnswer(
        String policy,
        @Nullable Long modelVersion,
        @Nullable Double epsilon,
        String placement,
        Instant from,
        Instant until,
        Judgement.Use decisions,
        @Schema(enumeration = {"estimate", "doubtful", "refused"}) String verdict,
        @Schema(description = "Why it is doubtful or refused") List<Because> because,
        @Schema(description = "Reward per decision; absent where refused")
                Verdict.@Nullable Figures estimates,
        Verdict.Fit fit) {

    record Because(String code, String text) {}

    static EvaluationAnswer of(Judgement judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Estimate(var figures, var fit) ->
                    answer(judgement, "estimate", List.of(), figures, fit);
            case Verdict.Doubtful(var figures, var fit, var warnings) ->
                    answer(
                            judgement,
                            "doubtful",
                            warnings.stream()
                                    .map(warning -> new Because(code(warning), warning.words()))
                                    .toList(),
                            figures,
                            fit);
            case Verdict.Refused(var reason, var fit) ->
                    answer(
                            judgement,
                            "refused",
                            List.of(new Because(code(reason), reason.words())),
                            null,
                            fit);
        };
    }

    private static EvaluationAnswer answer(
            Judgement judgement,
            String verdict,
            List<Because> because,
            Verdict.@Nullable Figures figures,
            Verdict.Fit fit) {
        Question question = judgement.question();
        return new EvaluationAnswer(
                question.policy().code(),
                question.modelVersion(),
                question.epsilon(),
                question.placement().code(),
                question.from(),
                question.until(),
                judgement.use(),
                verdict,
                because,
                figures,
                fit);
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
