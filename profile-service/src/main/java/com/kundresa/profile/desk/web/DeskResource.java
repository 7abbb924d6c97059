package com.kundresa.profile.desk.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Leads to the desk, whose page and modules are plain files, and says what they need to know. */
@Path("/desk")
@PermitAll
public class DeskResource {
    private static final String PAGE = "/desk/";

    private final DeskConfig config;

    DeskResource(DeskConfig config) {
        this.config = config;
    }

    /** What the page reads first; public, so nothing secret belongs here. */
    record Settings(URI recommendationUrl) {}

    /** The address as people type it; a browser keeps the fragment, and so the token in it. */
    @GET
    @Operation(hidden = true)
    public Response desk() {
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, PAGE) // relative, so that it holds behind any proxy
                .build();
    }

    /** Where the other services are, seen from a browser. */
    @GET
    @Path("/config.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Settings settings() {
        return new Settings(config.recommendationUrl());
    }
}
