package com.kundresa.touchpoint.phone.twilio.rest;

import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.phone.twilio.TwilioReader;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.publishing.rest.ChannelEndpoint;
import com.kundresa.touchpoint.publishing.rest.Proof;
import com.kundresa.touchpoint.signature.TwilioSignature;
import com.kundresa.touchpoint.signature.WebhookSignature;
import com.kundresa.touchpoint.signature.config.WebhooksConfig;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes webhooks of Twilio, signed with a secret of the source that the path names. */
@Path("/v1/channels/phone/twilio/{source}")
public class TwilioResource {

    @Produces @Singleton
    static final Way WAY =
            Way.webhook("phone-twilio", Shape.FORM, Bounds.WEBHOOK, TwilioReader::read);

    private static final WebhookSignature SIGNATURE = new TwilioSignature();

    /** Twilio runs what it is answered; this does nothing. */
    private static final String NOTHING_TO_DO = "<Response/>";

    private final ChannelEndpoint endpoint;
    private final WebhooksConfig config;

    TwilioResource(ChannelEndpoint endpoint, WebhooksConfig config) {
        this.endpoint = endpoint;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "A webhook of Twilio, answered with TwiML that does nothing")
    @APIResponse(responseCode = "200", description = "Stored, or nothing to store")
    @APIResponse(responseCode = "401", description = "No valid signature of this source")
    public Uni<Response> receive(
            @PathParam("source") String source,
            byte[] body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        String url = calledUrl(uri.getRequestUri());
        return endpoint.receive(body, headers, WAY, new Proof.Signed(SIGNATURE, source, url))
                .map(TwilioResource::inTwiml);
    }

    private static Response inTwiml(Response answer) {
        return answer.getStatus() == Response.Status.OK.getStatusCode()
                ? Response.ok(NOTHING_TO_DO, MediaType.TEXT_XML).build()
                : answer;
    }

    /** The address that Twilio called, which a proxy before this service may have changed. */
    private String calledUrl(URI here) {
        String query = here.getRawQuery() == null ? "" : "?" + here.getRawQuery();
        return config.publicUrl()
                .map(base -> base.toString().replaceFirst("/$", "") + here.getRawPath() + query)
                .orElseGet(here::toString);
    }
}
