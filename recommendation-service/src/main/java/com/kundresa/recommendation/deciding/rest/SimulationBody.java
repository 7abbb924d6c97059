package com.kundresa.recommendation.deciding.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is simulated, for the API's description; {@link SimulationReader} reads it. */
@Schema(name = "SimulationRequest")
record SimulationBody(
        @Schema(
                        description =
                                "Any part of a customer's state as GET /v1/customers/{id} of profile-service shows it; left out for a stranger")
                @Nullable Map<String, Object> state,
        @Schema(required = true) String placement,
        @Schema(minimum = "1", maximum = "20", defaultValue = "3") @Nullable Integer count,
        NextStepBody.@Nullable ContextRef context) {}
