package com.kundresa.recommendation.customer.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The read side of profile-service. */
@RegisterRestClient(configKey = "profile-service")
@Path("/v1/customers")
public interface ProfileService {

    /** The state by the node id of any identifier; 404 where nobody has it. */
    @GET
    @Path("/{nodeId}")
    Uni<Response> customer(
            @PathParam("nodeId") UUID nodeId,
            @HeaderParam("Authorization") @Nullable String authorization);
}
