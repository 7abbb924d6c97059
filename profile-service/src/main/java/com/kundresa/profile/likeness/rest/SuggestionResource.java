package com.kundresa.profile.likeness.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.profile.access.Roles;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.suggesting.Run;
import com.kundresa.profile.suggesting.RunSuggestions;
import com.kundresa.profile.suggesting.RunSuggestions.Beginning;
import com.kundresa.profile.suggesting.SuggestPairs;
import com.kundresa.profile.suggesting.Wanted;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who could be one person although no identifier says so. */
@Path("/v1/identity/suggestions")
@Tag(name = "Identity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SuggestionResource {
    private final SuggestPairs suggester;
    private final RunSuggestions runs;

    SuggestionResource(SuggestPairs suggester, RunSuggestions runs) {
        this.suggester = suggester;
        this.runs = runs;
    }

    /**
     * How far a run is.
     *
     * @param step reading, comparing or ranking
     * @param customers of whom something is known to compare by
     * @param pairs that were compared
     * @param complete false where more pairs share something rare than one run compares
     * @param suggested pairs that the run put into the queue
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RunAnswer(
            UUID id,
            String begunAt,
            @Nullable String finishedAt,
            String step,
            long customers,
            long pairs,
            boolean complete,
            int suggested) {
        static RunAnswer of(Run run) {
            Instant finished = run.finishedAt();
            return new RunAnswer(
                    run.id(),
                    run.begunAt().toString(),
                    finished == null ? null : finished.toString(),
                    run.step().name().toLowerCase(Locale.ROOT),
                    run.customers(),
                    run.pairs(),
                    run.complete(),
                    run.suggested());
        }
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.OPERATOR})
    @Operation(summary = "Pairs of customers who could be one, ranked; nothing is kept or merged")
    public Uni<SuggestPairs.Found> suggest(@NotNull @Valid WantedBody body) {
        Wanted wanted = body.wanted();
        return suggester.suggest(wanted.fields(), wanted.atLeast(), wanted.most());
    }

    @POST
    @Path("runs")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Looks among all customers and puts the best pairs into the queue of reviews",
            description =
                    "They take the place of earlier suggestions; what agents decided stays decided."
                            + " Needs kundresa.suggestions.enabled=true.")
    public Uni<Response> begin(@NotNull @Valid WantedBody body) {
        return runs.begin(body.wanted()).map(SuggestionResource::toResponse);
    }

    private static Response toResponse(Beginning beginning) {
        return switch (beginning) {
            case Beginning.Begun(Run run) ->
                    Response.accepted(RunAnswer.of(run))
                            .location(URI.create("/v1/identity/suggestions/runs/" + run.id()))
                            .build();
            case Beginning.Busy busy -> throw Problems.suggestionsGoOn();
            case Beginning.Off off -> throw Problems.suggestionsOff();
        };
    }

    @GET
    @Path("runs/{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "How far a run is, and how many pairs it suggested")
    public Uni<RunAnswer> progress(@PathParam("id") String id) {
        return runs.progress(parsed(id))
                .map(found -> found.orElseThrow(Problems::suggestionRunUnknown))
                .map(RunAnswer::of);
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOurs) {
            throw Problems.suggestionRunUnknown();
        }
    }
}
