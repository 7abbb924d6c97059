package com.kundresa.recommendation.deciding.rest;

import com.kundresa.recommendation.deciding.ShowDecision;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions that were given. */
@Path("/v1/decisions/{decisionId}")
@RolesAllowed({"agent", "service", "operator"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions", description = "What was decided, and the proof")
public class DecisionsResource {

    private final ShowDecision show;

    DecisionsResource(ShowDecision show) {
        this.show = show;
    }

    /** The decision, what was asked, and which versions it was made from. */
    @GET
    @Operation(
            operationId = "readDecision",
            summary = "A decision with what was asked and the versions of its inputs")
    @APIResponse(responseCode = "404", description = "No such decision")
    public Uni<byte[]> decision(@PathParam("decisionId") String decisionId) {
        return show.show(id(decisionId)).map(DecisionsResource::orUnknown);
    }

    /** Decides again from what was kept and compares the bytes. */
    @GET
    @Path("/replay")
    @Operation(
            operationId = "replayDecision",
            summary = "Decide again from what was kept, and say whether it is identical")
    @APIResponse(responseCode = "404", description = "No such decision")
    public Uni<ShowDecision.Replay> replay(@PathParam("decisionId") String decisionId) {
        return show.replay(id(decisionId)).map(DecisionsResource::orUnknown);
    }

    private static UUID id(String decisionId) {
        try {
            return UUID.fromString(decisionId);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.decisionUnknown());
        }
    }

    private static <T> T orUnknown(Optional<T> found) {
        return found.orElseThrow(() -> new RefusedException(Refusal.decisionUnknown()));
    }
}
