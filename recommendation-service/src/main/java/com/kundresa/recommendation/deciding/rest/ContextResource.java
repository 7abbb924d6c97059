package com.kundresa.recommendation.deciding.rest;

import com.kundresa.recommendation.customer.PhoneNumbers;
import com.kundresa.recommendation.deciding.AnswerVisit;
import com.kundresa.recommendation.deciding.HouseRules;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A storefront's single round trip: what happened, who this is, and what to show where. */
@Path("/v1/context")
@RolesAllowed({"agent", "service", "operator"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Next step", description = "What to do next, and why")
public class ContextResource {

    private final AnswerVisit visits;
    private final PhoneNumbers phones;
    private final HouseRules rules;
    private final Countdowns countdowns;
    private final Clock clock;

    ContextResource(
            AnswerVisit visits,
            PhoneNumbers phones,
            HouseRules rules,
            Countdowns countdowns,
            Clock clock) {
        this.visits = visits;
        this.phones = phones;
        this.rules = rules;
        this.countdowns = countdowns;
        this.clock = clock;
    }

    /** Hands the interactions on, and answers the state in brief and a decision a placement. */
    @POST
    @Operation(
            operationId = "context",
            summary =
                    "Send what happened, get the state in brief and the next steps of several placements")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ContextBody.class)))
    @APIResponse(
            responseCode = "200",
            description =
                    "The decisions, recorded; `interactions.resend` says whether the interactions must be sent again")
    @APIResponse(
            responseCode = "400",
            description = "The request makes no sense; the problem names the field")
    @APIResponse(
            responseCode = "503",
            description = "A decision cannot be recorded now or in time; Retry-After says when")
    public Uni<byte[]> context(
            byte[] body,
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("X-Write-Key") @Nullable String writeKey,
            @HeaderParam(DeadlineHeader.NAME) @Parameter(description = DeadlineHeader.MEANING)
                    @Nullable String deadline) {
        Countdown countdown = countdowns.start(DeadlineHeader.read(deadline));
        return visits.answer(
                        ContextReader.read(body, phones).orRefuse(),
                        authorization,
                        writeKey,
                        countdown)
                .map(answered -> VisitJson.bytes(answered, rules.consent(), clock.instant()));
    }
}
