package com.kundresa.touchpoint.support.zendesk.rest;

import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.publishing.rest.Answer;
import com.kundresa.touchpoint.publishing.rest.ChannelEndpoint;
import com.kundresa.touchpoint.publishing.rest.Proof;
import com.kundresa.touchpoint.signature.WebhookSignature;
import com.kundresa.touchpoint.signature.ZendeskSignature;
import com.kundresa.touchpoint.support.zendesk.ZendeskReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
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

/** Takes webhooks of Zendesk, signed with a secret of the source that the path names. */
@Path("/v1/channels/support/zendesk/{source}")
public class ZendeskResource {

    @Produces @Singleton
    static final Way WAY =
            Way.webhook("support-zendesk", Shape.ONE, Bounds.WEBHOOK, ZendeskReader::read);

    private static final WebhookSignature SIGNATURE = new ZendeskSignature();

    private final ChannelEndpoint endpoint;

    ZendeskResource(ChannelEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "A webhook of Zendesk")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "401", description = "No valid signature of this source")
    public Uni<Response> receive(
            @PathParam("source") String source, byte[] body, @Context HttpHeaders headers) {
        return endpoint.receive(body, headers, WAY, new Proof.Signed(SIGNATURE, source));
    }
}
