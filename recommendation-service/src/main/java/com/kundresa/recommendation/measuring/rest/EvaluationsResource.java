package com.kundresa.recommendation.measuring.rest;

import com.kundresa.recommendation.measuring.EvaluatePolicy;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What another policy would have earned, by the decisions that were made. */
@Path("/v1/evaluations")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Measuring", description = "What it gains, and how sure that is")
public class EvaluationsResource {

    private static final String NUMBER = "\\d{1,18}";

    private final EvaluatePolicy evaluate;
    private final Clock clock;

    EvaluationsResource(EvaluatePolicy evaluate, Clock clock) {
        this.evaluate = evaluate;
        this.clock = clock;
    }

    /** Those that are kept. */
    record Evaluations(List<EvaluationProgress> evaluations) {}

    /** Asks for an evaluation; it is done in turn, and its result is kept. */
    @POST
    @Operation(
            operationId = "evaluatePolicy",
            summary = "Ask what a policy would have earned; Location tells how far that is")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = EvaluationBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "It waits for its turn; Location tells how far it is",
            content = @Content(schema = @Schema(implementation = EvaluationProgress.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request makes no sense; the problem names the field")
    @APIResponse(responseCode = "503", description = "Too many wait already")
    public Uni<RestResponse<EvaluationProgress>> ask(byte[] body) {
        return evaluate.ask(EvaluationReader.read(body, clock.instant()))
                .map(EvaluationProgress::of)
                .map(EvaluationsResource::accepted);
    }

    /** The newest evaluations. */
    @GET
    @Operation(
            operationId = "listEvaluations",
            summary = "All evaluations that are kept, newest first, with their results")
    @APIResponse(responseCode = "200", description = "Those that wait, run or are over")
    public Uni<Evaluations> list() {
        return evaluate.newest()
                .map(all -> new Evaluations(all.stream().map(EvaluationProgress::of).toList()));
    }

    /** How far one is, and what it found. */
    @GET
    @Path("/{evaluationId}")
    @Operation(
            operationId = "readEvaluation",
            summary =
                    "How far an evaluation is; when done, its estimates with intervals, or why the"
                            + " log cannot say")
    @APIResponse(responseCode = "200", description = "Its state, and its result once it is done")
    @APIResponse(responseCode = "404", description = "No such evaluation, or not kept any more")
    public Uni<EvaluationProgress> read(@PathParam("evaluationId") String evaluationId) {
        return evaluate.find(number(evaluationId))
                .map(found -> found.orElseThrow(EvaluationsResource::unknown))
                .map(EvaluationProgress::of);
    }

    /** Takes one away, finished or not. */
    @DELETE
    @Path("/{evaluationId}")
    @Operation(
            operationId = "deleteEvaluation",
            summary = "Take an evaluation away; one that waits or runs is given up")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such evaluation")
    public Uni<Void> delete(@PathParam("evaluationId") String evaluationId) {
        return evaluate.drop(number(evaluationId))
                .invoke(EvaluationsResource::requireThere)
                .replaceWithVoid();
    }

    private static RestResponse<EvaluationProgress> accepted(EvaluationProgress asked) {
        return RestResponse.ResponseBuilder.<EvaluationProgress>create(RestResponse.Status.ACCEPTED)
                .entity(asked)
                .location(URI.create("/v1/evaluations/" + asked.evaluationId()))
                .build();
    }

    private static long number(String evaluationId) {
        if (!evaluationId.matches(NUMBER)) {
            throw unknown();
        }
        return Long.parseLong(evaluationId);
    }

    private static void requireThere(boolean wasThere) {
        if (!wasThere) {
            throw unknown();
        }
    }

    private static RefusedException unknown() {
        return new RefusedException(
                new Refusal(
                        "/problems/evaluation-unknown",
                        "There is no such evaluation",
                        404,
                        "GET /v1/evaluations lists those that are kept; ask again for an older"
                                + " one."));
    }
}
