package com.kundresa.recommendation.measuring.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.recommendation.evaluation.Verdict;
import com.kundresa.recommendation.measuring.Judgement;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an evaluation found, as it is kept and answered. */
@Schema(name = "EvaluationResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationResult(
        Judgement.Use decisions,
        @Schema(enumeration = {"estimate", "doubtful", "refused"}) String verdict,
        @Schema(description = "Why it is doubtful or refused") List<Because> because,
        @Schema(description = "Reward per decision; absent where refused")
                Verdict.@Nullable Figures estimates,
        Verdict.Fit fit) {

    /** One reason. */
    public record Because(String code, String text) {}

    static EvaluationResult of(Judgement judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Estimate(var figures, var fit) ->
                    result(judgement, "estimate", List.of(), figures, fit);
            case Verdict.Doubtful(var figures, var fit, var warnings) ->
                    result(
                            judgement,
                            "doubtful",
                            warnings.stream()
                                    .map(warning -> new Because(code(warning), warning.words()))
                                    .toList(),
                            figures,
                            fit);
            case Verdict.Refused(var reason, var fit) ->
                    result(
                            judgement,
                            "refused",
                            List.of(new Because(code(reason), reason.words())),
                            null,
                            fit);
        };
    }

    private static EvaluationResult result(
            Judgement judgement,
            String verdict,
            List<Because> because,
            Verdict.@Nullable Figures figures,
            Verdict.Fit fit) {
        return new EvaluationResult(judgement.use(), verdict, because, figures, fit);
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
