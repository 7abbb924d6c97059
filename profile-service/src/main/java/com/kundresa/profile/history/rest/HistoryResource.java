package com.kundresa.profile.history.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.customer.redis.CachedCustomers;
import com.kundresa.profile.customer.rest.Reference;
import com.kundresa.profile.history.Cursor;
import com.kundresa.profile.history.Filter;
import com.kundresa.profile.history.Wording;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everything that happened with a customer, over all channels, newest first, page by page. */
@Path("/v1/customers/{ref}/history")
@Tag(name = "History")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class HistoryResource {
    private final CachedCustomers customers;
    private final HistoryReader reader;
    private final PhoneNumbers phones;

    HistoryResource(CachedCustomers customers, HistoryReader reader, PhoneNumbers phones) {
        this.customers = customers;
        this.reader = reader;
        this.phones = phones;
    }

    /**
     * @param next behind it the next page begins; what arrives meanwhile does not shift the pages
     */
    @GET
    @Operation(
            summary = "A page of the customer's history, over all channels, the newest first",
            description =
                    "Pass `next` of the answer as `cursor`, with the same filters, until there is no"
                            + " `next`. With `text` a page may have fewer items than `limit`, or"
                            + " none, and still a `next`: at most 1,000 interactions are looked"
                            + " through for one page.")
    public Uni<Response> page(
            @PathParam("ref") String ref,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String next,
            @QueryParam("channel") @Size(max = 60) @Nullable String channel,
            @QueryParam("type") @Size(max = 100) @Nullable String type,
            @Parameter(description = "ISO 8601; what happened earlier is left out")
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = "ISO 8601; what happened then or later is left out")
                    @QueryParam("to")
                    @Nullable String to,
            @Parameter(description = "in any text of the interaction, in whatever letter case")
                    @QueryParam("text")
                    @Size(max = 100)
                    @Nullable String text) {
        UUID nodeId = Reference.of(ref, phones).nodeId();
        Filter filter =
                new Filter(
                        Optional.ofNullable(channel),
                        Optional.ofNullable(type),
                        Times.of("from", from),
                        Times.of("to", to));
        Optional<Cursor> after = Optional.ofNullable(next).map(HistoryResource::decode);
        return read(nodeId, filter, text, after, limit)
                .call(page ->
                        page.places().isEmpty() ? mustBeKnown(nodeId) : Uni.createFrom().voidItem())
                .map(page -> Response.ok(page.json()).build());
    }

    private Uni<Page> read(
            UUID nodeId, Filter filter, @Nullable String text, Optional<Cursor> after, int limit) {
        return text == null || text.isBlank()
                ? reader.page(nodeId, filter, after, limit)
                : reader.page(nodeId, filter, new Wording(text.strip()), after, limit);
    }

    private Uni<?> mustBeKnown(UUID nodeId) {
        return customers.find(nodeId).map(found -> found.orElseThrow(Problems::customerUnknown));
    }

    private static Cursor decode(String text) {
        return Cursor.decode(text).orElseThrow(Problems::cursorMalformed);
    }
}
