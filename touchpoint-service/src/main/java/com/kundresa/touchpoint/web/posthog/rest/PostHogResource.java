package com.kundresa.touchpoint.web.posthog.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.publishing.rest.Answer;
import com.kundresa.touchpoint.publishing.rest.ChannelEndpoint;
import com.kundresa.touchpoint.web.posthog.PostHogReader;
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

/** Takes events of PostHog's clients on the paths that they know; the key is {@code api_key}. */
@Path("/")
public class PostHogResource {

    @Produces @Singleton
    static final Way BATCH = Way.tracking("posthog-batch", Shape.BATCH, PostHogReader::read);

    @Produces @Singleton
    static final Way EVENTS =
            Way.tracking("posthog-events", Shape.ONE_OR_MANY, PostHogReader::read);

    private final ChannelEndpoint endpoint;

    PostHogResource(ChannelEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * What the clients look for, and what became of the events.
     *
     * @param status always 1
     */
    public record Captured(int status, @JsonUnwrapped Answer answer) {}

    @POST
    @Path("batch")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "PostHog events in an array \"batch\", up to 2,500 of at most 32 KB each")
    @RequestBody(
            content = {
                @Content(mediaType = "application/json", schema = @Schema(ref = "PostHogBatch"))
            })
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Captured.class)))
    public Uni<Response> batch(byte[] body, @Context HttpHeaders headers) {
        return endpoint.receive(body, headers, BATCH).map(PostHogResource::captured);
    }

    @POST
    @Path("{path: capture|e|i/v0/e}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "PostHog events, one or an array")
    @RequestBody(
            content = {
                @Content(mediaType = "application/json", schema = @Schema(ref = "PostHogEvent"))
            })
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Captured.class)))
    public Uni<Response> events(byte[] body, @Context HttpHeaders headers) {
        return endpoint.receive(body, headers, EVENTS).map(PostHogResource::captured);
    }

    private static Response captured(Response response) {
        return response.getEntity() instanceof Answer answer
                ? Response.ok(new Captured(1, answer)).build()
                : response;
    }
}
