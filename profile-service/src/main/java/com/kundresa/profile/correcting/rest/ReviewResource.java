package com.kundresa.profile.correcting.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.correcting.Correction.Wish;
import com.kundresa.profile.correcting.rest.ReviewAnswer.ReviewList;
import com.kundresa.profile.identity.postgres.Reviews;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.suggesting.postgres.SuggestionTable;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Doubtful links and suggested pairs that wait for somebody who looks at them. */
@Path("/v1/identity/reviews")
@Tag(name = "Identity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReviewResource {
    private final Reviews reviews;
    private final SuggestionTable suggestions;
    private final Corrector corrector;

    ReviewResource(Reviews reviews, SuggestionTable suggestions, Corrector corrector) {
        this.reviews = reviews;
        this.suggestions = suggestions;
        this.corrector = corrector;
    }

    /** Why two wait. */
    public enum Kind {
        link,
        suggestion
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.OPERATOR})
    @Operation(
            summary = "What waits for an agent: doubtful links, oldest first, then suggested pairs",
            description =
                    "Which links wait is said by the identity rules (`links: wait`, `links:"
                            + " claims-wait`). Suggestions are ranked, the most convincing first; see"
                            + " /v1/identity/suggestions/runs. What was decided waits no more, and is"
                            + " not suggested again.")
    public Uni<ReviewList> waiting(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "only these; both where nothing is said") @QueryParam("kind")
                    @Nullable Kind kind) {
        int most = limit + 1;
        return reviews.oldest(kind == Kind.suggestion ? 0 : most)
                .chain(links ->
                        suggestions
                                .best(kind == Kind.link ? 0 : most - links.size())
                                .map(pairs -> ReviewAnswer.all(links, pairs)))
                .map(found -> ReviewList.of(found, limit));
    }

    @POST
    @Path("{id}")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Approve or refuse a doubtful link or a suggestion",
            description =
                    "Approved, the two are one customer; refused, what links them directly counts no"
                            + " more, now and later. With"
                            + " dryRun=true nothing is done, and the answer says what would be.")
    public Uni<Response> decide(
            @PathParam("id") String id,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(CorrectionResource.KEY) @Nullable String key,
            @NotNull @Valid CorrectionBodies.Review body) {
        boolean approved = body.answer() == CorrectionBodies.Answer.approve;
        return corrector.answer(review(id, approved), body.reason(), key, dryRun);
    }

    private static Wish.Review review(String id, boolean approved) {
        String[] ends = id.split(ReviewAnswer.BETWEEN, 2);
        try {
            return new Wish.Review(
                    UUID.fromString(ends[0]), UUID.fromString(ends[ends.length - 1]), approved);
        } catch (IllegalArgumentException notOurs) {
            throw Problems.reviewUnknown();
        }
    }
}
