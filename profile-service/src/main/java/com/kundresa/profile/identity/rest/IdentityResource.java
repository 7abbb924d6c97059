package com.kundresa.profile.identity.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.customer.rest.Reference;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.Partition;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.postgres.Evidences;
import com.kundresa.profile.identity.postgres.KnownIdentity;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.touch.PhoneNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who a customer is and how we know. */
@Path("/v1/customers/{ref}/identity")
@Tag(name = "Identity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class IdentityResource {
    private final KnownIdentity identities;
    private final Protection protection;
    private final PhoneNumbers phones;

    IdentityResource(KnownIdentity identities, Protection protection, PhoneNumbers phones) {
        this.identities = identities;
        this.protection = protection;
        this.phones = phones;
    }

    @GET
    @Operation(
            summary = "The customer's identifiers, and the evidence for each link and each refusal",
            description =
                    "Values of identifiers are shown to agents and operators; a service sees node"
                            + " ids.")
    public Uni<IdentityAnswer> identity(
            @PathParam("ref") String ref, @Context SecurityContext caller) {
        UUID nodeId = Reference.of(ref, phones).nodeId();
        boolean values = caller.isUserInRole(Roles.AGENT) || caller.isUserInRole(Roles.OPERATOR);
        return identities.around(nodeId).chain(stored -> answer(nodeId, stored, values));
    }

    private Uni<IdentityAnswer> answer(UUID nodeId, Evidences stored, boolean values) {
        Partition partition = stored.partition(protection);
        Group group = partition.groupOf(nodeId).orElseThrow(Problems::customerUnknown);
        return identities
                .firstContacts(IdentityAnswer.listed(group))
                .map(contacts ->
                        IdentityAnswer.of(
                                group, partition, stored, contacts, protection.version(), values));
    }
}
