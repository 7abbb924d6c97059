package com.kundresa.touchpoint.web.rest;

import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.publishing.rest.Answer;
import com.kundresa.touchpoint.publishing.rest.ChannelEndpoint;
import com.kundresa.touchpoint.publishing.rest.Way;
import com.kundresa.touchpoint.web.TrackingReader;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Takes tracking calls, one or many, on the long paths of servers and the short ones of browsers.
 */
@Path("/v1")
public class CollectResource {

    private static final Way BATCH = Way.tracking(Shape.BATCH, TrackingReader::read);

    private final ChannelEndpoint endpoint;

    CollectResource(ChannelEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Path("/{batch: batch|import|b}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Tracking calls in an array \"batch\", up to 2,500 of at most 32 KB each")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    public Uni<Response> batch(byte[] body, @Context HttpHeaders headers) {
        return endpoint.receive(body, headers, BATCH);
    }

    @POST
    @Path("/{call: identify|track|page|screen|group|alias|i|t|p|s|g|a}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "One tracking call of at most 32 KB; the path says its type")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    public Uni<Response> one(
            @PathParam("call") String call, byte[] body, @Context HttpHeaders headers) {
        return endpoint.receive(
                body, headers, Way.tracking(Shape.ONE, TrackingReader.typed(type(call))));
    }

    private static String type(String call) {
        return switch (call) {
            case "i" -> "identify";
            case "t" -> "track";
            case "p" -> "page";
            case "s" -> "screen";
            case "g" -> "group";
            case "a" -> "alias";
            default -> call;
        };
    }
}
