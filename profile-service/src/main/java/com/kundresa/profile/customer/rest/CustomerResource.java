package com.kundresa.profile.customer.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.customer.redis.CacheEntry;
import com.kundresa.profile.customer.redis.CachedCustomers;
import com.kundresa.profile.measuring.Freshness;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.touch.PhoneNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One customer by any identifier. What the cache holds is handed on as it is: no parsing, no
 * mapping.
 */
@Path("/v1/customers")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class CustomerResource {
    /** Grows with every change; the same as in the state and the entity tag. */
    static final String VERSION = "Kundresa-Version";

    /** Milliseconds that what is shown may lag behind the log; 0 where nothing waits. */
    static final String BEHIND = "Kundresa-Behind-Millis";

    private final CachedCustomers customers;
    private final Freshness freshness;
    private final PhoneNumbers phones;

    CustomerResource(CachedCustomers customers, Freshness freshness, PhoneNumbers phones) {
        this.customers = customers;
        this.freshness = freshness;
        this.phones = phones;
    }

    /** An identifier in a body, where personal data does not get into logs. */
    public record Lookup(@NotBlank String type, @NotBlank String value) {}

    @GET
    @Path("{ref}")
    @Operation(summary = "The unified state of the customer with this node id or type:value")
    public Uni<Response> read(
            @PathParam("ref") String ref,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(Reference.of(ref, phones).nodeId(), known);
    }

    @POST
    @Path("lookup")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The unified state of the customer with this identifier")
    public Uni<Response> lookup(
            @NotNull @Valid Lookup lookup,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(Reference.of(lookup.type(), lookup.value(), phones).nodeId(), known);
    }

    private Uni<Response> answer(UUID nodeId, @Nullable String known) {
        return customers.find(nodeId).map(found -> toResponse(found, known));
    }

    private Response toResponse(Optional<CacheEntry.State> found, @Nullable String known) {
        CacheEntry.State state = found.orElseThrow(Problems::customerUnknown);
        String version = Long.toString(state.version());
        Response.ResponseBuilder response =
                EntityTags.match(known, version)
                        ? Response.notModified()
                        : Response.ok(state.state());
        return response.tag(new EntityTag(version))
                .header(VERSION, version)
                .header(BEHIND, freshness.behind().toMillis())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
