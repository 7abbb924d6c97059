package com.kundresa.recommendation.learning.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.kundresa.recommendation.learning.RefitBlend;
import com.kundresa.recommendation.learning.RestoreBlend;
import com.kundresa.recommendation.product.postgres.BlendStore;
import com.kundresa.recommendation.product.postgres.BlendStore.KeptBlend;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How much each product signal tells, learning it anew and going back. */
@Path("/v1/blends")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Blends", description = "How much each product signal tells")
public class BlendsResource {

    private static final int MOST = 100;
    private static final URI REFIT = URI.create("/v1/blends/refit");

    private final BlendStore blends;
    private final RefitBlend refit;
    private final RestoreBlend restore;

    BlendsResource(BlendStore blends, RefitBlend refit, RestoreBlend restore) {
        this.blends = blends;
        this.refit = refit;
        this.restore = restore;
    }

    /**
     * The newest versions.
     *
     * @param blends newest first; the first one is what decisions are made from
     */
    public record Blends(List<Version> blends) {}

    /**
     * One version.
     *
     * @param madeAt missing for version 0, which the program ships with
     * @param restoredFrom the version whose weights it has, where an operator went back to them
     * @param beforeVisit signal to its weight before the first click of a visit
     * @param inVisit the same from the first click on
     * @param findings why it was learned
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BlendVersion")
    public record Version(
            long version,
            @Nullable String madeAt,
            @Nullable Long restoredFrom,
            Map<String, Double> beforeVisit,
            Map<String, Double> inVisit,
            @JsonRawValue @Schema(implementation = Object[].class) @Nullable String findings) {

        static Version of(KeptBlend kept) {
            var madeAt = kept.madeAt();
            return new Version(
                    kept.blend().version(),
                    madeAt == null ? null : madeAt.toString(),
                    kept.restoredFrom(),
                    new TreeMap<>(kept.blend().weights()),
                    new TreeMap<>(kept.blend().inVisit()),
                    kept.findings());
        }
    }

    /** The versions there are. */
    @GET
    @Operation(operationId = "listBlends", summary = "The newest 100 blends, newest first")
    @APIResponse(responseCode = "200", description = "Each with its weights; the first is used")
    public Uni<Blends> list() {
        return blends.list(MOST).map(kept -> new Blends(kept.stream().map(Version::of).toList()));
    }

    /** Learns anew from the record; where that is under way already, nothing more is begun. */
    @POST
    @Path("/refit")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "refitBlend", summary = "Learn the blend anew from the record")
    @APIResponse(responseCode = "202", description = "It is under way; Location tells how far")
    public Uni<RestResponse<RefitProgress>> refit() {
        return refit.ask().map(RefitProgress::of).map(progress -> progress.at(REFIT));
    }

    /** How far the newest refit is, and why it changed the blend or not. */
    @GET
    @Path("/refit")
    @Operation(operationId = "readBlendRefit", summary = "How far the newest refit is")
    @APIResponse(responseCode = "200", description = "Its state, what was read and found")
    public Uni<RefitProgress> progress() {
        return refit.newest().map(RefitProgress::of);
    }

    /** Goes back to the weights of an earlier version. */
    @POST
    @Path("/{version}/restore")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "restoreBlend",
            summary = "Go back to the weights of an earlier version, as a new version")
    @APIResponse(responseCode = "200", description = "The new version, which is used from now on")
    @APIResponse(responseCode = "404", description = "There is no such version")
    public Uni<Version> restore(@PathParam("version") String version) {
        return restore.restore(number(version)).map(Version::of);
    }

    private static long number(String version) {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException e) {
            throw new RefusedException(RestoreBlend.unknown());
        }
    }
}
