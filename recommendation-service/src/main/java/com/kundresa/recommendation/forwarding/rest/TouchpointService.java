package com.kundresa.recommendation.forwarding.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where touchpoint-service takes tracking calls. */
@RegisterRestClient(configKey = "touchpoint-service")
@Path("/v1/batch")
public interface TouchpointService {

    /** Accepts tracking calls once they are durable. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> batch(@HeaderParam("X-Write-Key") String writeKey, String body);
}
