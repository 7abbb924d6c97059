package com.kundresa.profile.correcting.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.correcting.Correction.Wish;
import com.kundresa.profile.identity.postgres.Reviews;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The doubtful links that wait for somebody who looks at them. */
@Path("/v1/identity/reviews")
@Tag(name = "Identity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReviewResource {
    private static final String BETWEEN = "~";

    private final Reviews reviews;
    private final Corrector corrector;

    ReviewResource(Reviews reviews, Corrector corrector) {
        this.reviews = reviews;
        this.corrector = corrector;
    }

    /**
     * A link that waits.
     *
     * @param rule together or aliased
     * @param evidence id of the interaction that says it
     */
    public record ReviewAnswer(
            String id,
            Reviews.End one,
            Reviews.End other,
            String rule,
            boolean verified,
            String source,
            String at,
            UUID evidence) {
        static ReviewAnswer of(Reviews.Doubtful link) {
            return new ReviewAnswer(
                    link.one().nodeId() + BETWEEN + link.other().nodeId(),
                    link.one(),
                    link.other(),
                    link.rule().toLowerCase(java.util.Locale.ROOT),
                    link.verified(),
                    link.source(),
                    link.at().toString(),
                    link.evidence());
        }
    }

    /**
     * Those that wait.
     *
     * @param more whether others wait behind them
     */
    public record ReviewList(List<ReviewAnswer> reviews, boolean more) {
        static ReviewList of(List<Reviews.Doubtful> found, int limit) {
            return new ReviewList(
                    found.stream().limit(limit).map(ReviewAnswer::of).toList(),
                    found.size() > limit);
        }
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.OPERATOR})
    @Operation(
            summary = "The doubtful links that wait for an agent, the oldest first",
            description =
                    "What waits is said by the identity rules (`links: wait`, `links:"
                            + " claims-wait`). A link that was decided about waits no more.")
    public Uni<ReviewList> waiting(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reviews.oldest(limit + 1).map(found -> ReviewList.of(found, limit));
    }

    @POST
    @Path("{id}")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Approve or refuse a doubtful link",
            description =
                    "Approved, the two are one customer; refused, the link counts no more. With"
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
        String[] ends = id.split(BETWEEN, 2);
        try {
            return new Wish.Review(
                    UUID.fromString(ends[0]), UUID.fromString(ends[ends.length - 1]), approved);
        } catch (IllegalArgumentException notOurs) {
            throw Problems.reviewUnknown();
        }
    }
}
