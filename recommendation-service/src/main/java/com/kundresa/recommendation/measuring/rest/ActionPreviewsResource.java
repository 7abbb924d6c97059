package com.kundresa.recommendation.measuring.rest;

import com.kundresa.recommendation.measuring.PreviewAction;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.offer.json.CatalogueJson;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whom an action would reach, before it is saved. */
@Path("/v1/actions/{actionId}/preview")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "What the business can do for a customer")
public class ActionPreviewsResource {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_DECISIONS = 1_000;

    private final PreviewAction preview;

    ActionPreviewsResource(PreviewAction preview) {
        this.preview = preview;
    }

    /** Saves nothing; the body is an action as PUT takes it. */
    @POST
    @Operation(
            operationId = "previewAction",
            summary =
                    "In how many of the newest decisions an action (as PUT takes it) could have"
                            + " been shown, and why not in the others")
    @APIResponse(
            responseCode = "200",
            description = "Counts, and reasons with a few decisions each",
            content = @Content(schema = @Schema(implementation = PreviewAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "The action or a parameter is not usable; the problem names the field")
    @APIResponse(responseCode = "503", description = "Another preview is under way")
    public Uni<PreviewAnswer> preview(
            @PathParam("actionId") String actionId,
            byte[] body,
            @QueryParam("placement") @Nullable String placement,
            @QueryParam("decisions") @DefaultValue("200") String decisions) {
        Action action = action(actionId, body);
        Placement at = placement(action, placement);
        return preview.preview(action, at, number(decisions))
                .map(found -> PreviewAnswer.of(actionId, at, found));
    }

    private static Action action(String actionId, byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new RefusedException(Refusal.tooLarge(MOST_BYTES));
        }
        Action action = CatalogueJson.action(body).orRefuse();
        if (!action.actionId().equals(actionId)) {
            throw bad("actionId", "It must be the one in the path.");
        }
        return action;
    }

    private static Placement placement(Action action, @Nullable String code) {
        if (code == null && action.placements().size() == 1) {
            return action.placements().iterator().next();
        }
        return Placement.of(code == null ? "" : code)
                .filter(action.placements()::contains)
                .orElseThrow(() -> bad("placement", "It is one of the action's placements."));
    }

    private static int number(String decisions) {
        if (!decisions.matches("[1-9]\\d{0,3}") || Integer.parseInt(decisions) > MOST_DECISIONS) {
            throw bad("decisions", "It is a whole number from 1 to " + MOST_DECISIONS + ".");
        }
        return Integer.parseInt(decisions);
    }

    private static RefusedException bad(String field, String detail) {
        return new RefusedException(Refusal.badField(field, detail));
    }
}
