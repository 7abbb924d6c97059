package com.kundresa.recommendation.learning.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.kundresa.recommendation.bandit.postgres.ModelStore;
import com.kundresa.recommendation.learning.RefitModel;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was learned of take-ups, and learning it anew. */
@Path("/v1/models")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models", description = "What was learned of which step is taken up when")
public class ModelsResource {

    private static final int MOST = 100;
    private static final URI REFIT = URI.create("/v1/models/refit");

    private final ModelStore models;
    private final RefitModel refit;

    ModelsResource(ModelStore models, RefitModel refit) {
        this.models = models;
        this.refit = refit;
    }

    /**
     * The newest versions.
     *
     * @param models newest first; the first one is what decisions are made from
     */
    public record Models(List<Version> models) {}

    /**
     * One version.
     *
     * @param observations choices that it was fitted on
     * @param actions for each action that was learned of: actionId, observations, meanReward
     */
    public record Version(
            long version,
            String fittedAt,
            String featureSet,
            long observations,
            @JsonRawValue @Schema(implementation = Object[].class) String actions) {

        static Version of(ModelStore.KeptModel kept) {
            return new Version(
                    kept.version(),
                    kept.fittedAt().toString(),
                    kept.featureSet(),
                    kept.observations(),
                    kept.actions());
        }
    }

    /** The versions there are. */
    @GET
    @Operation(operationId = "listModels", summary = "The newest 100 models, newest first")
    @APIResponse(responseCode = "200", description = "Each with what it was fitted on")
    public Uni<Models> list() {
        return models.list(MOST).map(kept -> new Models(kept.stream().map(Version::of).toList()));
    }

    /** Learns anew from the record; where that is under way already, nothing more is begun. */
    @POST
    @Path("/refit")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "refitModel", summary = "Fit the model anew from the record")
    @APIResponse(responseCode = "202", description = "It is under way; Location tells how far")
    public Uni<RestResponse<RefitProgress>> refit() {
        return refit.ask().map(RefitProgress::of).map(progress -> progress.at(REFIT));
    }

    /** How far the newest refit is. */
    @GET
    @Path("/refit")
    @Operation(operationId = "readRefit", summary = "How far the newest refit is")
    @APIResponse(responseCode = "200", description = "Its state and how much was read")
    public Uni<RefitProgress> progress() {
        return refit.newest().map(RefitProgress::of);
    }
}
