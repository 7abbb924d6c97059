package com.kundresa.profile.announcing.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.customer.redis.CachedCustomers;
import com.kundresa.profile.customer.rest.Reference;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.touch.PhoneNumbers;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The changes of one customer as they happen. */
@Path("/v1/customers/{ref}/stream")
@Tag(name = "Stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class CustomerStreamResource {
    private final CachedCustomers customers;
    private final ChangeEvents events;
    private final PhoneNumbers phones;

    CustomerStreamResource(CachedCustomers customers, ChangeEvents events, PhoneNumbers phones) {
        this.customers = customers;
        this.events = events;
        this.phones = phones;
    }

    @GET
    @Operation(
            summary = "Every change of one customer from now on, whatever it is merged into",
            description =
                    "With Last-Event-ID the stream goes on behind that event. Where that is too long"
                            + " ago, the first event is `resync`: read the customer afresh.")
    public Multi<OutboundSseEvent> one(
            @PathParam("ref") String ref,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEvent) {
        return customers
                .find(Reference.of(ref, phones).nodeId())
                .map(found -> found.orElseThrow(Problems::customerUnknown))
                .onItem()
                .transformToMulti(state -> changesOf(state.customerId(), lastEvent));
    }

    private Multi<OutboundSseEvent> changesOf(UUID customerId, @Nullable String lastEvent) {
        Following following = new Following(customerId);
        return events.since(lastEvent, changed -> following.concerns(changed.notice()));
    }
}
