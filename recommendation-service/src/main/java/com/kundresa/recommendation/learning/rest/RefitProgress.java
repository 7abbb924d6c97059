package com.kundresa.recommendation.learning.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.kundresa.recommendation.learning.Refit;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * How far a refit is.
 *
 * @param state never, asked, running, done, nothing-to-learn, stayed or failed
 * @param askedBy operator or schedule
 * @param seen choices read so far
 * @param total choices to read
 * @param modelVersion what a refit of the model made
 * @param blendVersion what a refit of the blend made
 * @param findings of a refit of the blend: why each of its two sets of weights changed or not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Progress")
public record RefitProgress(
        String state,
        @Nullable String askedBy,
        @Nullable String startedAt,
        @Nullable Long seen,
        @Nullable Long total,
        @Nullable Long modelVersion,
        @Nullable Long blendVersion,
        @JsonRawValue @Schema(implementation = Object[].class) @Nullable String findings,
        @Nullable String finishedAt) {

    private static final RefitProgress NEVER =
            new RefitProgress("never", null, null, null, null, null, null, null, null);

    static RefitProgress of(Optional<Refit> refit) {
        return refit.map(RefitProgress::of).orElse(NEVER);
    }

    /** The answer to whoever asked for it. */
    RestResponse<RefitProgress> at(URI location) {
        return RestResponse.ResponseBuilder.<RefitProgress>create(RestResponse.Status.ACCEPTED)
                .entity(this)
                .location(location)
                .build();
    }

    private static RefitProgress of(Refit refit) {
        var finished = refit.finishedAt();
        return new RefitProgress(
                refit.state().code(),
                refit.askedBy().code(),
                refit.startedAt().toString(),
                refit.seen(),
                refit.total(),
                refit.of() == Refit.Of.MODEL ? refit.version() : null,
                refit.of() == Refit.Of.BLEND ? refit.version() : null,
                refit.findings(),
                finished == null ? null : finished.toString());
    }
}
