package com.kundresa.recommendation.deciding.rest;

import com.kundresa.recommendation.customer.PhoneNumbers;
import com.kundresa.recommendation.deciding.NextStep;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.timing.Countdown;
import com.kundresa.recommendation.timing.Countdowns;
import com.kundresa.recommendation.timing.rest.DeadlineHeader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The next step for a customer at a placement. */
@Path("/v1/next-step")
@RolesAllowed({"agent", "service", "operator"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Next step", description = "What to do next, and why")
public class NextStepResource {

    private final NextStep nextStep;
    private final PhoneNumbers phones;
    private final Countdowns countdowns;

    NextStepResource(NextStep nextStep, PhoneNumbers phones, Countdowns countdowns) {
        this.nextStep = nextStep;
        this.phones = phones;
        this.countdowns = countdowns;
    }

    /** Ranked steps with reasons, and all that was left out with its reason. */
    @POST
    @Operation(
            operationId = "nextStep",
            summary = "Ranked next steps, and everything left out with its reason")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NextStepBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The decision, recorded",
            content = @Content(schema = @Schema(implementation = Decision.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request makes no sense; the problem names the field")
    @APIResponse(
            responseCode = "503",
            description = "The decision cannot be recorded now or in time; Retry-After says when")
    public Uni<byte[]> nextStep(
            byte[] body,
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam(DeadlineHeader.NAME) @Parameter(description = DeadlineHeader.MEANING)
                    @Nullable String deadline) {
        Countdown countdown = countdowns.start(DeadlineHeader.read(deadline));
        return nextStep.answer(
                NextStepReader.read(body, phones).orRefuse(), authorization, countdown);
    }
}
