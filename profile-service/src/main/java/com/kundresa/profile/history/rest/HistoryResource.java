package com.kundresa.profile.history.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.customer.redis.CachedCustomers;
import com.kundresa.profile.customer.rest.Reference;
import com.kundresa.profile.history.Cursor;
import com.kundresa.profile.history.mongo.InteractionHistory;
import com.kundresa.profile.history.postgres.TimelineIndex;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.touch.PhoneNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everything that happened with a customer, over all channels, newest first, page by page. */
@Path("/v1/customers/{ref}/history")
@Tag(name = "History")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class HistoryResource {
    private final CachedCustomers customers;
    private final TimelineIndex index;
    private final InteractionHistory history;
    private final PhoneNumbers phones;

    HistoryResource(
            CachedCustomers customers,
            TimelineIndex index,
            InteractionHistory history,
            PhoneNumbers phones) {
        this.customers = customers;
        this.index = index;
        this.history = history;
        this.phones = phones;
    }

    /**
     * @param next behind it the next page begins; what arrives meanwhile does not shift the pages
     */
    @GET
    @Operation(summary = "A page of the customer's history")
    public Uni<Response> page(
            @PathParam("ref") String ref,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String next,
            @QueryParam("channel") @Size(max = 60) @Nullable String channel) {
        UUID nodeId = Reference.of(ref, phones).nodeId();
        Optional<Cursor> after = Optional.ofNullable(next).map(HistoryResource::decode);
        return index.page(nodeId, Optional.ofNullable(channel), after, limit + 1)
                .call(places ->
                        places.isEmpty() ? mustBeKnown(nodeId) : Uni.createFrom().voidItem())
                .chain(places -> read(places, limit))
                .map(page -> Response.ok(page.json()).build());
    }

    private Uni<?> mustBeKnown(UUID nodeId) {
        return customers.find(nodeId).map(found -> found.orElseThrow(Problems::customerUnknown));
    }

    private Uni<Page> read(List<Cursor> places, int limit) {
        List<Cursor> shown = places.subList(0, Math.min(limit, places.size()));
        return history.read(shown.stream().map(Cursor::interactionId).toList())
                .map(bodies -> new Page(shown, bodies, places.size() > limit));
    }

    private static Cursor decode(String text) {
        return Cursor.decode(text).orElseThrow(Problems::cursorMalformed);
    }
}
