package com.kundresa.profile.rebuilding.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.profile.access.Roles;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.rebuilding.Rebuild;
import com.kundresa.profile.rebuilding.RebuildCustomers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rebuilding all customers from the history, for operators. */
@Path("/v1/admin/rebuild")
@Tag(name = "Administration")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class RebuildResource {
    private final RebuildCustomers rebuilder;

    RebuildResource(RebuildCustomers rebuilder) {
        this.rebuilder = rebuilder;
    }

    /** How far a rebuild is; digests of all customers, as they lay there and derived. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(
            UUID id,
            String begunAt,
            @Nullable String finishedAt,
            String step,
            Rebuild.Counts counts,
            String storedDigest,
            String derivedDigest) {
        static Progress of(Rebuild rebuild) {
            Instant finished = rebuild.finishedAt();
            return new Progress(
                    rebuild.id(),
                    rebuild.begunAt().toString(),
                    finished == null ? null : finished.toString(),
                    rebuild.step().name().toLowerCase(Locale.ROOT),
                    rebuild.counts(),
                    rebuild.stored().hex(),
                    rebuild.derived().hex());
        }
    }

    @POST
    @Operation(summary = "Begins to derive all customers anew, beside recording")
    public Uni<Response> begin() {
        return rebuilder
                .begin()
                .map(begun -> begun.orElseThrow(Problems::rebuildGoesOn))
                .map(begun ->
                        Response.accepted(Progress.of(begun))
                                .location(URI.create("/v1/admin/rebuild/" + begun.id()))
                                .build());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a rebuild is, and what it found")
    public Uni<Progress> progress(@PathParam("id") String id) {
        return rebuilder
                .progress(parse(id).orElseThrow(Problems::rebuildUnknown))
                .map(found -> found.orElseThrow(Problems::rebuildUnknown))
                .map(Progress::of);
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
