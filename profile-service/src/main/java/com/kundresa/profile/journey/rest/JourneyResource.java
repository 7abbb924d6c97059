package com.kundresa.profile.journey.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.postgres.StoredCustomers;
import com.kundresa.profile.customer.redis.CachedCustomers;
import com.kundresa.profile.customer.rest.Reference;
import com.kundresa.profile.history.postgres.TimelineIndex;
import com.kundresa.profile.journey.JourneyView;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.touch.PhoneNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a customer stands now, and on which way. */
@Path("/v1/customers/{ref}/journey")
@Tag(name = "Journey")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class JourneyResource {
    private final CachedCustomers customers;
    private final StoredCustomers stored;
    private final TimelineIndex index;
    private final Clock clock;
    private final PhoneNumbers phones;
    private final StateRules rules;

    JourneyResource(
            CachedCustomers customers,
            StoredCustomers stored,
            TimelineIndex index,
            Clock clock,
            PhoneNumbers phones,
            StateRules rules) {
        this.customers = customers;
        this.stored = stored;
        this.index = index;
        this.clock = clock;
        this.phones = phones;
        this.rules = rules;
    }

    @GET
    @Operation(summary = "The customer's journey as it is at this moment")
    public Uni<JourneyAnswer> journey(@PathParam("ref") String ref) {
        return customers
                .find(Reference.of(ref, phones).nodeId())
                .map(found -> found.orElseThrow(Problems::customerUnknown))
                .chain(state -> stored.merged(state.customerId()))
                .map(this::view)
                .chain(this::answer);
    }

    private JourneyView view(Fragment known) {
        return JourneyView.of(known.trail(), rules.journey(), clock.instant());
    }

    private Uni<JourneyAnswer> answer(JourneyView view) {
        return index.contacts(view.path().stream().map(entry -> entry.stamp().id()).toList())
                .map(contacts -> JourneyAnswer.of(view, contacts));
    }
}
