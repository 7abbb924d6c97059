package com.kundresa.touchpoint.store.rest;

import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.publishing.rest.Answer;
import com.kundresa.touchpoint.publishing.rest.ChannelEndpoint;
import com.kundresa.touchpoint.store.ReceiptReader;
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

/** Takes receipts of tills, one or an array of up to 500. */
@Path("/v1/channels/store/receipts")
public class ReceiptResource {

    @Produces @Singleton
    static final Way WAY = Way.channel("store-receipts", Bounds.RECEIPTS, ReceiptReader::read);

    private final ChannelEndpoint endpoint;

    ReceiptResource(ChannelEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Receipts, one or an array of up to 500")
    @RequestBody(
            content = {@Content(mediaType = "application/json", schema = @Schema(ref = "Receipt"))})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Answer.class)))
    public Uni<Response> receive(byte[] body, @Context HttpHeaders headers) {
        return endpoint.receive(body, headers, WAY);
    }
}
