package com.kundresa.profile.announcing.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.announcing.ChangeStream;
import com.kundresa.profile.problem.Problems;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Changes as they happen: who listens learns that a customer changed, and reads it when he cares.
 */
@Path("/v1/stream")
@Tag(name = "Stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class StreamResource {
    private final ChangeStream changes;
    private final ChangeEvents events;

    StreamResource(ChangeStream changes, ChangeEvents events) {
        this.changes = changes;
        this.events = events;
    }

    @GET
    @Operation(summary = "Every change of every customer from now on")
    public Multi<OutboundSseEvent> all() {
        return events.of(changes.listen().orElseThrow(Problems::streamsExhausted));
    }
}
