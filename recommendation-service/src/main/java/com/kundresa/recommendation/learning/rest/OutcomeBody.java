package com.kundresa.recommendation.learning.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client reports, for the API's description; {@link OutcomeReader} reads it. */
@Schema(name = "OutcomeReport")
record OutcomeBody(
        @Schema(description = "One of the decision's answers; the best ranked where left out")
                @Nullable String actionId,
        @Schema(
                        required = true,
                        enumeration = {"click", "conversion", "csat", "solved", "reward"})
                String kind,
        @Schema(
                        description =
                                "csat and reward: 0 to 1; conversion: money in minor units; 1 where"
                                        + " left out")
                @Nullable Double value,
        @Schema(description = "When it happened (ISO 8601); now where left out")
                @Nullable String at,
        @Schema(
                        description =
                                "Your own id, unique within the decision: the same one counts once."
                                        + " Where left out, each kind counts once an action.")
                @Nullable String outcomeId) {}
