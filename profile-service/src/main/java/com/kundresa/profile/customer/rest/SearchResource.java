package com.kundresa.profile.customer.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.customer.postgres.CustomerEntity;
import com.kundresa.profile.customer.postgres.SearchWords;
import com.kundresa.profile.customer.postgres.StoredCustomers;
import com.kundresa.profile.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Many customers by what somebody remembers of them: names, addresses, numbers, orders, cards. */
@Path("/v1/customers")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class SearchResource {
    private static final int MOST = 20;

    private final SearchWords words;
    private final StoredCustomers customers;

    SearchResource(SearchWords words, StoredCustomers customers) {
        this.words = words;
        this.customers = customers;
    }

    /** What to look for, in a body, where personal data does not get into logs. */
    public record Search(@NotNull String query) {}

    /** At most twenty, the newest first. */
    public record Found(List<Hit> customers) {}

    @GET
    @Operation(
            summary = "Customers by words of a name, e-mail, phone, order number or loyalty card")
    public Uni<Found> byQuery(@QueryParam("query") @Nullable String query) {
        return find(query == null ? "" : query);
    }

    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same, with the words in the body")
    public Uni<Found> search(@NotNull @Valid Search search) {
        return find(search.query());
    }

    private Uni<Found> find(String text) {
        Query query = Query.of(text).orElseThrow(Problems::queryTooShort);
        return words.find(query.words(), MOST)
                .chain(ids ->
                        ids.isEmpty()
                                ? words.find(query.joined(), MOST)
                                : Uni.createFrom().item(ids))
                .chain(customers::byIds)
                .map(SearchResource::toFound);
    }

    private static Found toFound(List<CustomerEntity> found) {
        return new Found(
                found.stream()
                        .map(customer -> Hit.of(customer.state))
                        .sorted(Hit.NEWEST_FIRST)
                        .toList());
    }
}
