package com.kundresa.touchpoint.store.shopify.rest;

import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.publishing.rest.Answer;
import com.kundresa.touchpoint.publishing.rest.ChannelEndpoint;
import com.kundresa.touchpoint.publishing.rest.Proof;
import com.kundresa.touchpoint.signature.ShopifySignature;
import com.kundresa.touchpoint.signature.WebhookSignature;
import com.kundresa.touchpoint.store.shopify.ShopifyReader;
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

/** Takes webhooks of Shopify, signed with a secret of the source that the path names. */
@Path("/v1/channels/store/shopify/{source}")
public class ShopifyResource {

    @Produces @Singleton
    static final Way WAY =
            Way.webhook(
                    "store-shopify",
                    Shape.ONE,
                    Bounds.WEBHOOK,
                    ShopifyReader::read,
                    ShopifyReader.TOPIC);

    private static final WebhookSignature SIGNATURE = new ShopifySignature();

    private final ChannelEndpoint endpoint;

    ShopifyResource(ChannelEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "A webhook of Shopify")
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
