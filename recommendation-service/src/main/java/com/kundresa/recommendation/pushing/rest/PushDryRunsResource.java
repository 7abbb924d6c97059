package com.kundresa.recommendation.pushing.rest;

import com.kundresa.recommendation.push.PushRule;
import com.kundresa.recommendation.push.json.PushJson;
import com.kundresa.recommendation.pushing.TryRule;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a push rule would do, before it is switched on. */
@Path("/v1/push/dry-runs")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Push", description = "Next steps without being asked")
public class PushDryRunsResource {

    private static final int MOST_DAYS = 90;
    private static final int MOST_TRIES = 500;

    private final TryRule tryRule;

    PushDryRunsResource(TryRule tryRule) {
        this.tryRule = tryRule;
    }

    /** Writes nothing: neither rule nor waits, steps, caps or decisions. */
    @POST
    @Operation(
            operationId = "dryRunPushRule",
            summary =
                    "For how many customers a rule (as PUT takes it) would have been set off in the"
                            + " last days, and what would have become of it")
    @APIResponse(
            responseCode = "200",
            description =
                    "Counts, reasons and a few customers; notKnown says what they do not tell",
            content = @Content(schema = @Schema(implementation = DryRunAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "The rule is not usable; the problem names the field")
    @APIResponse(responseCode = "503", description = "Another dry run is under way")
    public Uni<DryRunAnswer> tryOut(
            byte[] body,
            @QueryParam("days") @DefaultValue("7") String days,
            @QueryParam("tries") @DefaultValue("100") String tries) {
        PushRule rule = PushJson.rule(Bodies.bounded(body)).orRefuse();
        return tryRule.tryOut(
                        rule,
                        Duration.ofDays(number("days", days, 1, MOST_DAYS)),
                        number("tries", tries, 0, MOST_TRIES))
                .map(DryRunAnswer::of);
    }

    private static int number(String name, String text, int least, int most) {
        if (!text.matches("\\d{1,4}")
                || Integer.parseInt(text) < least
                || Integer.parseInt(text) > most) {
            throw new RefusedException(
                    Refusal.badField(
                            name, "It is a whole number from " + least + " to " + most + "."));
        }
        return Integer.parseInt(text);
    }
}
