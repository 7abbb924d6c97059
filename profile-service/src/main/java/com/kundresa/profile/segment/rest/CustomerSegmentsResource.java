package com.kundresa.profile.segment.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.rest.Reference;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.segment.Definition;
import com.kundresa.profile.segment.Evaluator;
import com.kundresa.profile.segment.Facts;
import com.kundresa.profile.segment.Finding;
import com.kundresa.profile.segment.Lookout;
import com.kundresa.profile.segment.postgres.CustomerWalk;
import com.kundresa.profile.segment.postgres.MembershipTables;
import com.kundresa.profile.touch.PhoneNumbers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a customer is in a segment, or is not. */
@Path("/v1/customers/{ref}/segments")
@Tag(name = "Segments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class CustomerSegmentsResource {
    private final Pool pool;
    private final CustomerWalk walk;
    private final MembershipTables memberships;
    private final StateRules rules;
    private final PhoneNumbers phones;
    private final Clock clock;

    CustomerSegmentsResource(
            Pool pool,
            CustomerWalk walk,
            MembershipTables memberships,
            StateRules rules,
            PhoneNumbers phones,
            Clock clock) {
        this.pool = pool;
        this.walk = walk;
        this.memberships = memberships;
        this.rules = rules;
        this.phones = phones;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every segment, asked clause by clause for this customer at this moment")
    public Uni<Answers.Standings> segments(@PathParam("ref") String ref) {
        return walk.one(pool, Reference.of(ref, phones).nodeId())
                .map(found -> found.flatMap(stored -> stored.facts(rules)))
                .map(found -> found.orElseThrow(Problems::customerUnknown))
                .chain(this::standings);
    }

    private Uni<Answers.Standings> standings(Facts facts) {
        return memberships
                .lookout(pool, List.of(facts.state().customerId()), clock.instant())
                .map(lookout -> standings(facts, lookout));
    }

    private static Answers.Standings standings(Facts facts, Lookout lookout) {
        return new Answers.Standings(
                facts.state().customerId().toString(),
                Answers.text(lookout.now()),
                lookout.definitions().stream()
                        .map(each -> standing(each, facts, lookout))
                        .toList());
    }

    private static Answers.Standing standing(Definition definition, Facts facts, Lookout lookout) {
        Finding finding = Evaluator.evaluate(definition.rule(), facts, lookout.now());
        Optional<Instant> since =
                Optional.ofNullable(
                        lookout.before(facts.state().customerId()).get(definition.name()));
        return new Answers.Standing(
                definition.name(),
                definition.persona(),
                finding.holds(),
                since.map(Answers::text).orElse(null),
                Evaluator.nextChange(definition.rule(), facts, finding)
                        .map(Answers::text)
                        .orElse(null),
                Answers.Clause.of(finding));
    }
}
