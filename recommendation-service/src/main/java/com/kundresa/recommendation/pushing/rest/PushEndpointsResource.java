package com.kundresa.recommendation.pushing.rest;

import com.kundresa.recommendation.push.Endpoint;
import com.kundresa.recommendation.push.json.PushJson;
import com.kundresa.recommendation.push.postgres.EndpointStore;
import com.kundresa.recommendation.pushing.ChangeEndpoints;
import com.kundresa.recommendation.pushing.PushRefusals;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where webhooks go, for operators. */
@Path("/v1/push/endpoints")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Push", description = "Next steps without being asked")
public class PushEndpointsResource {

    private final EndpointStore store;
    private final ChangeEndpoints change;

    PushEndpointsResource(EndpointStore store, ChangeEndpoints change) {
        this.store = store;
        this.change = change;
    }

    /** All endpoints, disabled ones too. */
    @GET
    @Operation(operationId = "readPushEndpoints", summary = "All webhook endpoints")
    @APIResponse(responseCode = "200", description = "{endpoints}")
    public Uni<byte[]> all() {
        return store.all().map(found -> PushJson.bytes(Map.of("endpoints", found)));
    }

    /** One endpoint. */
    @GET
    @Path("/{name}")
    @Operation(operationId = "readPushEndpoint", summary = "One webhook endpoint")
    @APIResponse(responseCode = "404", description = "No such endpoint")
    public Uni<byte[]> one(@PathParam("name") String name) {
        return store.find(name)
                .map(found ->
                        found.map(PushJson::bytes)
                                .orElseThrow(() ->
                                        new RefusedException(PushRefusals.unknownEndpoint())));
    }

    /** Adds, replaces, disables or enables an endpoint. */
    @PUT
    @Path("/{name}")
    @Operation(
            operationId = "putPushEndpoint",
            summary = "Add a webhook endpoint or replace it: {name, url, enabled}")
    @APIResponse(responseCode = "200", description = "The endpoint")
    @APIResponse(
            responseCode = "400",
            description = "Not usable, or no secret is configured under its name")
    public Uni<byte[]> put(@PathParam("name") String name, byte[] body) {
        Endpoint endpoint = PushJson.endpoint(Bodies.bounded(body)).orRefuse();
        if (!endpoint.name().equals(name)) {
            throw new RefusedException(Refusal.badField("name", "It must be the one in the path."));
        }
        return change.put(endpoint).map(PushJson::bytes);
    }
}
