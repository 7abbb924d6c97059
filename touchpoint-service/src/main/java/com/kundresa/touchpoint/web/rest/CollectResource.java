package com.kundresa.touchpoint.web.rest;

import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.publishing.rest.Answer;
import com.kundresa.touchpoint.publishing.rest.ChannelEndpoint;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Takes tracking calls, one or many, on the long paths of servers and the short ones of browsers.
 */
@Path("/v1")
public class CollectResource {

    private final ChannelEndpoint endpoint;

    CollectResource(ChannelEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Path("/{batch: batch|import|b}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Tracking calls in an array \"batch\", up to 2,500 of at most 32 KB each")
    @RequestBody(
            content = {
                @Content(mediaType = "application/json", schema = @Schema(ref = "TrackingBatch"))
            })
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Answer.class)))
    public Uni<Response> batch(byte[] body, @Context HttpHeaders headers) {
        return endpoint.receive(body, headers, TrackingWays.BATCH);
    }

    @POST
    @Path("/{call: identify|track|page|screen|group|alias|i|t|p|s|g|a}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "One tracking call of at most 32 KB; the path says its type")
    @RequestBody(
            content = {
                @Content(mediaType = "application/json", schema = @Schema(ref = "TrackingCall"))
            })
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Answer.class)))
    public Uni<Response> one(
            @PathParam("call") String call, byte[] body, @Context HttpHeaders headers) {
        return endpoint.receive(body, headers, way(call));
    }

    private static Way way(String call) {
        return switch (call) {
            case "i", "identify" -> TrackingWays.IDENTIFY;
            case "p", "page" -> TrackingWays.PAGE;
            case "s", "screen" -> TrackingWays.SCREEN;
            case "g", "group" -> TrackingWays.GROUP;
            case "a", "alias" -> TrackingWays.ALIAS;
            default -> TrackingWays.TRACK;
        };
    }
}
