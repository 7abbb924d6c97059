package com.kundresa.profile.erasing.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.customer.rest.Reference;
import com.kundresa.profile.erasing.EraseCustomer;
import com.kundresa.profile.erasing.Receipt;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.touch.PhoneNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erases customers. */
@Path("/v1/customers/{ref}")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class ErasureResource {
    private final EraseCustomer eraser;
    private final PhoneNumbers phones;

    ErasureResource(EraseCustomer eraser, PhoneNumbers phones) {
        this.eraser = eraser;
        this.phones = phones;
    }

    /** That a customer was erased. */
    public record ReceiptAnswer(
            UUID erasureId, String erasedAt, String by, int identifiers, int interactions) {
        static ReceiptAnswer of(Receipt receipt) {
            return new ReceiptAnswer(
                    receipt.erasureId(),
                    receipt.at().toString(),
                    receipt.by(),
                    receipt.identifiers(),
                    receipt.interactions());
        }
    }

    @DELETE
    @Operation(
            summary = "Erase a customer from every store",
            description =
                    "What remains are hashes of the identifiers with the time, so that late events,"
                            + " replays and retries do not bring the person back. What happens"
                            + " afterwards begins a new customer.")
    public Uni<ReceiptAnswer> erase(
            @PathParam("ref") String ref,
            @Parameter(description = "kept with the receipt; no personal data, please")
                    @QueryParam("reason")
                    @NotBlank
                    @Size(max = 200)
                    String reason,
            @Context SecurityContext caller) {
        return eraser.erase(
                        Reference.of(ref, phones).nodeId(),
                        caller.getUserPrincipal().getName(),
                        reason)
                .map(receipt ->
                        receipt.map(ReceiptAnswer::of).orElseThrow(Problems::customerUnknown));
    }
}
