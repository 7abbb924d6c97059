package com.kundresa.recommendation.deciding.rest;

import com.kundresa.recommendation.deciding.Simulate;
import com.kundresa.recommendation.decision.json.DecisionJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would be decided for a customer who was made up. */
@Path("/v1/simulations")
@RolesAllowed({"agent", "service", "operator"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Next step", description = "What to do next, and why")
public class SimulationsResource {

    private final Simulate simulate;

    SimulationsResource(Simulate simulate) {
        this.simulate = simulate;
    }

    /** Decides as for the next step; records nothing and counts nothing. */
    @POST
    @Operation(
            operationId = "simulate",
            summary = "The next step for a made-up customer state; nothing is recorded")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SimulationBody.class)))
    @APIResponse(responseCode = "200", description = "{simulated: true, recorded: false, decision}")
    @APIResponse(
            responseCode = "400",
            description = "The request makes no sense; the problem names the field")
    public byte[] simulate(byte[] body) {
        SimulationReader.Question asked = SimulationReader.read(body).orRefuse();
        return DecisionJson.simulated(simulate.decide(asked.request(), asked.customer()));
    }
}
