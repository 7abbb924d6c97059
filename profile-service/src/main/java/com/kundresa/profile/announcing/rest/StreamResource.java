package com.kundresa.profile.announcing.rest;

import com.kundresa.profile.access.Roles;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Changes as they happen: who listens learns that a customer changed, and reads it when he cares.
 */
@Path("/v1/stream")
@Tag(name = "Stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class StreamResource {
    private final ChangeEvents events;

    StreamResource(ChangeEvents events) {
        this.events = events;
    }

    @GET
    @Operation(
            summary = "Every change of every customer from now on, or from the last event",
            description =
                    "With Last-Event-ID the stream goes on behind that event. Where that is too long"
                            + " ago, the first event is `resync`: read afresh what you show.")
    public Multi<OutboundSseEvent> all(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEvent) {
        return events.since(lastEvent, changed -> true);
    }
}
