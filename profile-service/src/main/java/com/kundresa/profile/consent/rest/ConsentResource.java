package com.kundresa.profile.consent.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.consent.json.Said;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.json.CustomerStateJson;
import com.kundresa.profile.customer.redis.CachedCustomers;
import com.kundresa.profile.customer.rest.Reference;
import com.kundresa.profile.history.Cursor;
import com.kundresa.profile.history.Filter;
import com.kundresa.profile.history.rest.HistoryReader;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.touch.PhoneNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a customer allows now, and everything that was ever said about it. */
@Path("/v1/customers/{ref}/consents")
@Tag(name = "Consents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class ConsentResource {
    private final CachedCustomers customers;
    private final HistoryReader history;
    private final PhoneNumbers phones;
    private final Clock clock;

    ConsentResource(
            CachedCustomers customers, HistoryReader history, PhoneNumbers phones, Clock clock) {
        this.customers = customers;
        this.history = history;
        this.phones = phones;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "What holds for each purpose, and what was said about them, newest first",
            description =
                    "`limit` is of interactions that said something; one may have said something"
                            + " of several purposes. At most 1,000 interactions are looked through"
                            + " for one page, so a page may be short, or empty, and have a `next`:"
                            + " pass it as `cursor`.")
    public Uni<ConsentAnswer> consents(
            @PathParam("ref") String ref,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String next) {
        Optional<Cursor> after =
                Optional.ofNullable(next)
                        .map(text -> Cursor.decode(text).orElseThrow(Problems::cursorMalformed));
        return customers
                .find(Reference.of(ref, phones).nodeId())
                .map(found -> found.orElseThrow(Problems::customerUnknown))
                .map(found -> CustomerStateJson.read(found.state()))
                .chain(state -> answer(state, after, limit));
    }

    private Uni<ConsentAnswer> answer(CustomerState state, Optional<Cursor> after, int limit) {
        return history.page(
                        state.customerId(),
                        Filter.ALL,
                        body -> !Said.in(body).isEmpty(),
                        after,
                        limit)
                .map(page -> ConsentAnswer.of(state.consents(), page, clock.instant()));
    }
}
