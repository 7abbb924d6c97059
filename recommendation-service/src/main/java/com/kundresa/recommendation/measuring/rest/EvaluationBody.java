package com.kundresa.recommendation.measuring.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client asks; {@link EvaluationReader} checks it. */
@Schema(name = "EvaluationRequest")
record EvaluationBody(
        @Schema(
                        required = true,
                        enumeration = {"learned", "greedy", "baseline"})
                @Nullable String policy,
        @Schema(description = "What was learned by then; what each decision had where left out")
                @Nullable Long modelVersion,
        @Schema(
                        minimum = "0",
                        maximum = "1",
                        description = "Share drawn evenly; only with policy learned")
                @Nullable Double epsilon,
        @Schema(required = true) @Nullable String placement,
        @Schema(description = "Time in UTC; 28 days before until where left out")
                @Nullable String from,
        @Schema(description = "Time in UTC, not included; now where left out")
                @Nullable String until,
        @Schema(
                        minimum = "1",
                        maximum = "200000",
                        defaultValue = "20000",
                        description = "Decisions at most, the newest ones")
                @Nullable Integer most) {}
