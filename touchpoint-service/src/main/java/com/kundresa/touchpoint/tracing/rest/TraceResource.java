package com.kundresa.touchpoint.tracing.rest;

import com.kundresa.touchpoint.access.Roles;
import com.kundresa.touchpoint.interaction.StableId;
import com.kundresa.touchpoint.publishing.BrokerUnavailable;
import com.kundresa.touchpoint.publishing.rest.RequestProblem;
import com.kundresa.touchpoint.tracing.Step;
import com.kundresa.touchpoint.tracing.TraceInteraction;
import com.kundresa.touchpoint.tracing.rest.TraceAnswer.StepAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Follows one event, for whoever is asked where it went. */
@Path("/v1/interactions/{source}/{messageId: .+}/trace")
@RolesAllowed({Roles.OPERATOR, Roles.AGENT})
@Produces(MediaType.APPLICATION_JSON)
public class TraceResource {

    private final TraceInteraction tracing;

    TraceResource(TraceInteraction tracing) {
        this.tracing = tracing;
    }

    @GET
    @Operation(summary = "What happened to one event: published where, or rejected why")
    public Uni<Response> trace(String source, String messageId) {
        return tracing.of(source, messageId)
                .map(steps -> answer(source, messageId, steps))
                .onFailure(BrokerUnavailable.class)
                .recoverWithItem(
                        RequestProblem.BROKER_UNAVAILABLE.answer("Ask again in a moment."));
    }

    private static Response answer(String source, String messageId, List<Step> steps) {
        return steps.isEmpty()
                ? RequestProblem.TRACE_UNKNOWN.answer(
                        "Check source and message id. A trace is there a moment after the event,"
                                + " for some days, where tracing is on.")
                : Response.ok(
                                new TraceAnswer(
                                        source,
                                        messageId,
                                        StableId.of(source, messageId),
                                        steps.stream().map(StepAnswer::of).toList()))
                        .build();
    }
}
