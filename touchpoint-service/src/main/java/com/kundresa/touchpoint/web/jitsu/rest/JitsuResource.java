package com.kundresa.touchpoint.web.jitsu.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.publishing.rest.Answer;
import com.kundresa.touchpoint.publishing.rest.ChannelEndpoint;
import com.kundresa.touchpoint.web.jitsu.JitsuReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes events of Jitsu's clients, in browsers and on servers; the key is {@code X-Write-Key}. */
@Path("/api/s")
public class JitsuResource {

    @Produces @Singleton static final Way WAY = Way.tracking("jitsu", Shape.ONE, JitsuReader::read);

    private final ChannelEndpoint endpoint;

    JitsuResource(ChannelEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * What the clients look for, and what became of the event.
     *
     * @param ok always true
     */
    public record Taken(boolean ok, @JsonUnwrapped Answer answer) {}

    @POST
    @Path("{call: (s2s/)?[a-z_-]+}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "One Jitsu event of at most 32 KB; it says its type itself")
    @RequestBody(
            content = {
                @Content(mediaType = "application/json", schema = @Schema(ref = "TrackingCall"))
            })
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Taken.class)))
    public Uni<Response> receive(byte[] body, @Context HttpHeaders headers) {
        return endpoint.receive(body, headers, WAY).map(JitsuResource::taken);
    }

    private static Response taken(Response response) {
        return response.getEntity() instanceof Answer answer
                ? Response.ok(new Taken(true, answer)).build()
                : response;
    }
}
