package com.kundresa.profile.correcting.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.correcting.Correction.Wish;
import com.kundresa.profile.correcting.postgres.DecisionTable;
import com.kundresa.profile.customer.rest.Reference;
import com.kundresa.profile.touch.PhoneNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Corrections of who one customer is. */
@Path("/v1/customers/{ref}/identity")
@Tag(name = "Identity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CorrectionResource {
    static final String KEY = "Idempotency-Key";

    private static final int MOST = 200;

    private final Corrector corrector;
    private final DecisionTable decisions;
    private final PhoneNumbers phones;

    CorrectionResource(Corrector corrector, DecisionTable decisions, PhoneNumbers phones) {
        this.corrector = corrector;
        this.decisions = decisions;
        this.phones = phones;
    }

    @POST
    @Path("cuts")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Part identifiers from this customer",
            description =
                    "Undoes a merge: whatever links these identifiers to the others of the customer"
                            + " counts no more. Both are then what they would have been. With"
                            + " dryRun=true nothing is done, and the answer says what would be.")
    public Uni<Response> cut(
            @PathParam("ref") String ref,
            @Parameter(description = "true: only say what would become of whom")
                    @QueryParam("dryRun")
                    boolean dryRun,
            @Parameter(description = "required unless dryRun; one key takes effect once")
                    @HeaderParam(KEY)
                    @Nullable String key,
            @NotNull @Valid CorrectionBodies.Part body) {
        Set<UUID> parted =
                body.identifiers().stream().map(this::nodeId).collect(Collectors.toSet());
        return corrector.answer(new Wish.Part(nodeId(ref), parted), body.reason(), key, dryRun);
    }

    @POST
    @Path("links")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Link this customer with another one",
            description =
                    "The two are one customer from then on, whatever limits say. With dryRun=true"
                            + " nothing is done, and the answer says what would be.")
    public Uni<Response> link(
            @PathParam("ref") String ref,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull @Valid CorrectionBodies.Join body) {
        Wish wish = new Wish.Join(nodeId(ref), nodeId(body.with()));
        return corrector.answer(wish, body.reason(), key, dryRun);
    }

    @POST
    @Path("decisions/{id}/withdraw")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Take a decision back",
            description = "From then on all is as if it had not been taken.")
    public Uni<Response> withdraw(
            @PathParam("ref") String ref,
            @PathParam("id") UUID id,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(KEY) @Nullable String key,
            @NotNull @Valid CorrectionBodies.Withdraw body) {
        return corrector.answer(new Wish.Withdraw(nodeId(ref), id), body.reason(), key, dryRun);
    }

    @GET
    @Path("decisions")
    @RolesAllowed({Roles.AGENT, Roles.OPERATOR})
    @Operation(
            summary = "What agents decided about this customer, and whom evidence ties to it",
            description = "The newest first, at most 200; a withdrawn one says so.")
    public Uni<DecisionList> decisions(@PathParam("ref") String ref) {
        return decisions.ofCustomer(nodeId(ref), MOST).map(DecisionList::of);
    }

    private UUID nodeId(String ref) {
        return Reference.of(ref, phones).nodeId();
    }

    /** Several decisions. */
    public record DecisionList(List<DecisionAnswer> decisions) {
        static DecisionList of(List<com.kundresa.profile.identity.Decision> found) {
            return new DecisionList(DecisionAnswer.all(found));
        }
    }
}
