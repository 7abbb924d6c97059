package com.kundresa.recommendation.measuring.rest;

import com.kundresa.recommendation.measuring.ReportGain;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the experiments show. */
@Path("/v1/experiments")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measuring", description = "What it gains, and how sure that is")
public class ExperimentsResource {

    private final ReportGain report;
    private final Clock clock;

    ExperimentsResource(ReportGain report, Clock clock) {
        this.report = report;
        this.clock = clock;
    }

    /** Treated beside held out, and the variants of a split; with intervals, in words. */
    @GET
    @Path("/report")
    @Operation(
            operationId = "reportGain",
            summary =
                    "Gain or no gain of the treated customers over those held out, with its interval")
    @APIResponse(
            responseCode = "400",
            description = "A parameter makes no sense; the problem names it")
    public Uni<ReportAnswer> report(
            @QueryParam("placement") @Nullable String placement,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        Period period = Period.read(from, until, clock.instant());
        Uni<ReportGain.Report> found =
                placement == null
                        ? report.overall(period.from(), period.until())
                        : report.at(placement(placement), period.from(), period.until());
        return found.map(ReportAnswer::of);
    }

    private static Placement placement(String code) {
        return Placement.of(code)
                .orElseThrow(() ->
                        new RefusedException(
                                Refusal.badField(
                                        "placement", "It is one that POST /v1/next-step takes.")));
    }
}
