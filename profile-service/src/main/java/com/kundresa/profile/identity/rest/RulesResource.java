package com.kundresa.profile.identity.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.profile.access.Roles;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.RuleChange;
import com.kundresa.profile.identity.postgres.RuleTrial;
import com.kundresa.profile.identity.yaml.RulesReader;
import com.kundresa.profile.identity.yaml.RulesReading;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.touch.PhoneNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What other identity rules would do, before they hold. */
@Path("/v1/identity/rules")
@Tag(name = "Identity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.OPERATOR})
public class RulesResource {
    /** Shorter than proxies wait. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final RuleTrial trial;
    private final Protection today;
    private final PhoneNumbers phones;
    private final Clock clock;

    RulesResource(RuleTrial trial, Protection today, PhoneNumbers phones, Clock clock) {
        this.phones = phones;
        this.trial = trial;
        this.today = today;
        this.clock = clock;
    }

    /**
     * What would change.
     *
     * @param rulesVersion of the rules that hold
     * @param triedVersion of those that were tried
     * @param merges customers that would be made of several
     * @param splits customers that would come apart
     * @param waiting how many more links would wait for an agent; negative where fewer
     * @param circles sets of identifiers tied together by evidence that were tried
     * @param complete false where time was up before all were tried; then add up what the next call
     *     with {@code since} answers
     * @param next what to pass as {@code since}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrialAnswer(
            int rulesVersion,
            int triedVersion,
            int merges,
            int splits,
            int waiting,
            List<ExampleAnswer> examples,
            long circles,
            boolean complete,
            @Nullable UUID next) {}

    /**
     * One customer that would be made of several, or come apart.
     *
     * @param kind merge or split
     */
    public record ExampleAnswer(String kind, List<UUID> today, List<UUID> then) {
        static ExampleAnswer of(RuleChange.Example example) {
            return new ExampleAnswer(
                    example.kind().name().toLowerCase(Locale.ROOT),
                    example.today(),
                    example.then());
        }
    }

    @POST
    @Path("dry-run")
    @Consumes({"application/yaml", "text/yaml", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "How many customers other rules would merge and split, with examples",
            description =
                    "The body is a whole file of identity rules, YAML or JSON. Nothing changes."
                            + " Works for at most 20 seconds; where that is not enough, `complete`"
                            + " is false and `next` says where to go on.")
    public Uni<TrialAnswer> dryRun(
            @NotNull String rules,
            @Parameter(description = "`next` of the answer before") @QueryParam("since")
                    @Nullable UUID since) {
        return switch (RulesReader.read(rules.getBytes(StandardCharsets.UTF_8), phones)) {
            case RulesReading.Understood(Protection then) ->
                    trial.run(then, Optional.ofNullable(since), clock.instant().plus(LONGEST))
                            .map(found -> answer(found, then));
            case RulesReading.Mistaken(String where, String why) ->
                    Uni.createFrom().failure(Problems.rulesMistaken(where, why));
        };
    }

    private TrialAnswer answer(RuleTrial.Found found, Protection then) {
        RuleChange change = found.change();
        return new TrialAnswer(
                today.version(),
                then.version(),
                change.merges(),
                change.splits(),
                change.waiting(),
                change.examples().stream().map(ExampleAnswer::of).toList(),
                found.circles(),
                found.complete(),
                found.complete() ? null : found.last());
    }
}
