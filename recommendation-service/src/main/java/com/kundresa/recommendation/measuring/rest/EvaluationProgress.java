package com.kundresa.recommendation.measuring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.kundresa.recommendation.measuring.EvaluationRun;
import com.kundresa.recommendation.measuring.json.EvaluationResult;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an evaluation is, and what it found once it is done. */
@Schema(name = "Evaluation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationProgress(
        long evaluationId,
        @Schema(enumeration = {"waiting", "running", "done", "failed"}) String state,
        Instant askedAt,
        @JsonRawValue @Schema(implementation = EvaluationBody.class) String question,
        @Schema(description = "Decisions read so far") long seen,
        @Schema(description = "Decisions to read; 0 while that is not known") long total,
        @Schema(
                        description =
                                "How often it was begun; more than 1 where the service stopped over"
                                        + " it and began again")
                int begun,
        @Schema(
                        enumeration = {"failed", "interrupted"},
                        description =
                                "Why it failed; interrupted: the service stopped over it again and"
                                        + " again")
                @Nullable String why,
        @Nullable Instant finishedAt,
        @JsonRawValue @Schema(implementation = EvaluationResult.class) @Nullable String result) {

    static EvaluationProgress of(EvaluationRun run) {
        return new EvaluationProgress(
                run.evaluationId(),
                run.state().code(),
                run.askedAt(),
                run.question(),
                run.seen(),
                run.total(),
                run.begun(),
                run.why(),
                run.finishedAt(),
                run.result());
    }
}
