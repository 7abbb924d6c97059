package com.kundresa.recommendation.pushing.rest;

import com.kundresa.recommendation.push.json.PushJson;
import com.kundresa.recommendation.push.postgres.StepOutbox;
import com.kundresa.recommendation.push.postgres.StepQuery;
import com.kundresa.recommendation.pushing.PushRefusals;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was offered without being asked, and what was not, for operators. */
@Path("/v1/push/steps")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Push", description = "Next steps without being asked")
public class PushStepsResource {

    private static final Set<String> STATUSES = Set.of("due", "sent", "dead", "withheld", "barred");
    private static final int MOST = 500;

    private final StepQuery steps;
    private final StepOutbox outbox;
    private final Clock clock;

    PushStepsResource(StepQuery steps, StepOutbox outbox, Clock clock) {
        this.steps = steps;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The newest steps first. */
    @GET
    @Operation(
            operationId = "readPushSteps",
            summary = "Steps offered, withheld, barred or given up, the newest first")
    @APIResponse(responseCode = "200", description = "{steps}")
    public Uni<byte[]> find(
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        if (status != null && !STATUSES.contains(status)) {
            throw bad("status", "It is one of " + STATUSES.stream().sorted().toList() + ".");
        }
        return steps.find(customer == null ? null : id(customer), rule, status, limit(limit))
                .map(found -> PushJson.bytes(Map.of("steps", found)));
    }

    /** Sends a step again that was given up, under the same id. */
    @POST
    @Path("/{stepId}/replay")
    @Operation(
            operationId = "replayPushStep",
            summary = "Send a step again that was given up, under the same webhook-id")
    @APIResponse(responseCode = "204", description = "It is due again")
    @APIResponse(responseCode = "409", description = "It was not given up")
    public Uni<Void> replay(@PathParam("stepId") String stepId) {
        return outbox.replay(id(stepId), clock.instant())
                .invoke(again -> {
                    if (!again) {
                        throw new RefusedException(PushRefusals.notDead());
                    }
                })
                .replaceWithVoid();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw bad("id", "It is a UUID.");
        }
    }

    private static int limit(String text) {
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST) {
            throw bad("limit", "It is a whole number from 1 to " + MOST + ".");
        }
        return Integer.parseInt(text);
    }

    private static RefusedException bad(String field, String detail) {
        return new RefusedException(Refusal.badField(field, detail));
    }
}
