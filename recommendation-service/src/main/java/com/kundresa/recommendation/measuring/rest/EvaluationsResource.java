package com.kundresa.recommendation.measuring.rest;

import com.kundresa.recommendation.measuring.EvaluatePolicy;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What another policy would have earned, by the decisions that were made. */
@Path("/v1/evaluations")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Measuring", description = "What it gains, and how sure that is")
public class EvaluationsResource {

    private final EvaluatePolicy evaluate;
    private final Clock clock;

    EvaluationsResource(EvaluatePolicy evaluate, Clock clock) {
        this.evaluate = evaluate;
        this.clock = clock;
    }

    /** Estimates with intervals, or why the log cannot carry the answer. */
    @POST
    @Operation(
            operationId = "evaluatePolicy",
            summary = "What a policy would have earned, or why the log cannot say")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = EvaluationBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request makes no sense; the problem names the field")
    @APIResponse(responseCode = "503", description = "Another evaluation is under way")
    public Uni<EvaluationAnswer> evaluate(byte[] body) {
        return evaluate.evaluate(EvaluationReader.read(body, clock.instant()))
                .map(EvaluationAnswer::of);
    }
}
