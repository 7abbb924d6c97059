package com.kundresa.touchpoint.chat.chatwoot.rest;

import com.kundresa.touchpoint.chat.chatwoot.ChatwootReader;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.publishing.rest.Answer;
import com.kundresa.touchpoint.publishing.rest.ChannelEndpoint;
import com.kundresa.touchpoint.publishing.rest.Proof;
import com.kundresa.touchpoint.signature.ChatwootSignature;
import com.kundresa.touchpoint.signature.WebhookSignature;
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

/** Takes webhooks of Chatwoot, signed with a secret of the source that the path names. */
@Path("/v1/channels/chat/chatwoot/{source}")
public class ChatwootResource {

    @Produces @Singleton
    static final Way WAY =
            Way.webhook("chat-chatwoot", Shape.ONE, Bounds.WEBHOOK, ChatwootReader::read);

    private static final WebhookSignature SIGNATURE = new ChatwootSignature();

    private final ChannelEndpoint endpoint;

    ChatwootResource(ChannelEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "A webhook of Chatwoot")
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
