package com.kundresa.profile.correcting.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.correcting.Correction.Wish;
import com.kundresa.profile.correcting.rest.ReviewAnswer.ReviewPage;
import com.kundresa.profile.problem.Problems;
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
import java.util.Optional;
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
    private final ReviewPages reviews;
    private final Corrector corrector;

    ReviewResource(ReviewPages reviews, Corrector corrector) {
        this.reviews = reviews;
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
                            + " not suggested again. Pass `next` of the answer as `cursor`, with the"
                            + " same `kind`, until there is no `next`; what is decided meanwhile"
                            + " neither hides nor repeats another one.")
    public Uni<ReviewPage> waiting(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String next,
            @Parameter(description = "only these; both where nothing is said") @QueryParam("kind")
                    @Nullable Kind kind) {
        return reviews.page(kind, Optional.ofNullable(next).map(ReviewResource::decode), limit);
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

    private static ReviewCursor decode(String text) {
        return ReviewCursor.decode(text).orElseThrow(Problems::cursorMalformed);
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
