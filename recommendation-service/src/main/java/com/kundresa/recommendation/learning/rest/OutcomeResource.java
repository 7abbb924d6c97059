package com.kundresa.recommendation.learning.rest;

import com.kundresa.recommendation.learning.ReportOutcome;
import com.kundresa.recommendation.outcome.Orphan;
import com.kundresa.recommendation.outcome.Reported;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of a decision. */
@Path("/v1/decisions/{decisionId}/outcome")
@RolesAllowed({"agent", "service", "operator"})
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions", description = "What was decided, and the proof")
public class OutcomeResource {

    private final ReportOutcome report;
    private final Clock clock;

    OutcomeResource(ReportOutcome report, Clock clock) {
        this.report = report;
        this.clock = clock;
    }

    /** Takes one outcome; repeating it changes nothing. */
    @POST
    @Operation(
            operationId = "reportOutcome",
            summary = "Report what came of a decision; the same report counts once")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = OutcomeBody.class)))
    @APIResponse(responseCode = "204", description = "It counts, or counted before")
    @APIResponse(
            responseCode = "400",
            description = "The report makes no sense; the problem names the field")
    @APIResponse(responseCode = "404", description = "No such decision")
    @APIResponse(
            responseCode = "422",
            description = "The decision has no such action, or its reward window is over")
    public Uni<Void> report(@PathParam("decisionId") String decisionId, byte[] body) {
        return report.report(OutcomeReader.read(id(decisionId), body, clock.instant()))
                .invoke(OutcomeResource::requireCounts)
                .replaceWithVoid();
    }

    private static void requireCounts(Reported.Verdict verdict) {
        switch (verdict) {
            case Reported.Verdict.Counts counts -> {}
            case Reported.Verdict.Lost(Orphan orphan) ->
                    throw new RefusedException(refusal(orphan.why()));
        }
    }

    private static Refusal refusal(Orphan.Why why) {
        return switch (why) {
            case DECISION_UNKNOWN -> Refusal.decisionUnknown();
            case ACTION_UNKNOWN ->
                    new Refusal(
                            "/problems/action-not-answered",
                            "The decision did not answer this action",
                            422,
                            "Use an actionId of the decision's answers, or leave it out for the"
                                    + " best ranked one.");
            case WINDOW_OVER ->
                    new Refusal(
                            "/problems/reward-window-over",
                            "It is too late for this outcome",
                            422,
                            "Report outcomes within the action's reward window, or give the action"
                                    + " a longer one (windowHours, up to 2160).");
        };
    }

    private static UUID id(String decisionId) {
        try {
            return UUID.fromString(decisionId);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.decisionUnknown());
        }
    }
}
