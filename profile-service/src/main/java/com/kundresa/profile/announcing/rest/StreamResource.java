package com.kundresa.profile.announcing.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.announcing.ChangeStream;
import com.kundresa.profile.announcing.Notice;
import com.kundresa.profile.announcing.StreamConfig;
import com.kundresa.profile.customer.redis.CachedCustomers;
import com.kundresa.profile.customer.rest.Reference;
import com.kundresa.profile.problem.Problems;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Changes as they happen: who listens learns that a customer changed, and reads it when he cares.
 */
@Path("/v1")
@Tag(name = "Stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class StreamResource {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final ChangeStream changes;
    private final CachedCustomers customers;
    private final StreamConfig config;
    private final Sse sse;

    StreamResource(ChangeStream changes, CachedCustomers customers, StreamConfig config, Sse sse) {
        this.changes = changes;
        this.customers = customers;
        this.config = config;
        this.sse = sse;
    }

    @GET
    @Path("stream")
    @Operation(summary = "Every change of every customer from now on")
    public Multi<OutboundSseEvent> all() {
        return events(changes.listen().orElseThrow(Problems::streamsExhausted));
    }

    @GET
    @Path("customers/{ref}/stream")
    @Operation(summary = "Every change of one customer from now on, whatever it is merged into")
    public Multi<OutboundSseEvent> one(@PathParam("ref") String ref) {
        Multi<Notice> notices = changes.listen().orElseThrow(Problems::streamsExhausted);
        return customers
                .find(Reference.of(ref).nodeId())
                .map(found -> found.orElseThrow(Problems::customerUnknown))
                .onItem()
                .transformToMulti(state ->
                        events(notices.filter(new Following(state.customerId())::concerns)));
    }

    private Multi<OutboundSseEvent> events(Multi<Notice> notices) {
        Multi<OutboundSseEvent> beats =
                Multi.createFrom()
                        .ticks()
                        .startingAfter(AT_ONCE)
                        .every(config.heartbeat())
                        .onOverflow()
                        .drop()
                        .map(tick -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy().merging().streams(beats, notices.map(this::toEvent));
    }

    private OutboundSseEvent toEvent(Notice notice) {
        return sse.newEventBuilder()
                .name("customer-changed")
                .id(Long.toString(notice.version()))
                .data(String.class, NoticeJson.write(notice))
                .build();
    }
}
