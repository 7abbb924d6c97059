package com.kundresa.touchpoint.mending.rest;

import com.kundresa.touchpoint.access.Roles;
import com.kundresa.touchpoint.interaction.Refusal;
import com.kundresa.touchpoint.mending.ReplayDeadLetter;
import com.kundresa.touchpoint.mending.Replayed;
import com.kundresa.touchpoint.mending.rest.DeadLetterAnswer.Page;
import com.kundresa.touchpoint.mending.rest.DeadLetterAnswer.ReplayAnswer;
import com.kundresa.touchpoint.mending.rest.DeadLetterAnswer.Whole;
import com.kundresa.touchpoint.publishing.BrokerUnavailable;
import com.kundresa.touchpoint.publishing.rest.RequestProblem;
import com.kundresa.touchpoint.rejection.Question;
import com.kundresa.touchpoint.rejection.postgres.DeadLetterStore;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What was refused, for operators: look at it, mend the cause, send it again. */
@Path("/v1/dead-letters")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class DeadLettersResource {

    private final DeadLetterStore store;
    private final ReplayDeadLetter replaying;

    DeadLettersResource(DeadLetterStore store, ReplayDeadLetter replaying) {
        this.store = store;
        this.replaying = replaying;
    }

    @GET
    @Operation(summary = "Dead letters, the newest first, without their bytes")
    public Uni<Response> list(
            @QueryParam("source") @Nullable String source,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return switch (Asked.of(source, reason, from, to, cursor, limit)) {
            case Asked.For(Question question) ->
                    store.page(question)
                            .map(letters -> Response.ok(Page.of(letters, limit)).build());
            case Asked.Malformed(String detail) ->
                    Uni.createFrom().item(RequestProblem.REQUEST_MALFORMED.answer(detail));
        };
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One dead letter with its bytes")
    public Uni<Response> one(String id) {
        return uuid(id).map(store::one)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(letter ->
                        letter.map(found -> Response.ok(Whole.of(found)).build())
                                .orElseGet(DeadLettersResource::unknown));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Sends it again, as the same source and with its first time of receipt")
    public Uni<Response> replay(String id) {
        return uuid(id).map(replaying::replay)
                .orElseGet(() -> Uni.createFrom().item(new Replayed.Unknown()))
                .map(DeadLettersResource::answer)
                .onFailure(BrokerUnavailable.class)
                .recoverWithItem(
                        RequestProblem.BROKER_UNAVAILABLE.answer(
                                "Replay it again; its message id makes that harmless."));
    }

    private static Response answer(Replayed replayed) {
        return switch (replayed) {
            case Replayed.Accepted _ -> Response.ok(new ReplayAnswer("accepted")).build();
            case Replayed.AcceptedBefore _ ->
                    Response.ok(new ReplayAnswer("already-accepted")).build();
            case Replayed.Ignored _ -> Response.ok(new ReplayAnswer("ignored")).build();
            case Replayed.RefusedAgain(Refusal refusal) ->
                    RequestProblem.answer(refusal, refusal.reason().status());
            case Replayed.NotReplayable(String detail) ->
                    RequestProblem.NOT_REPLAYABLE.answer(detail);
            case Replayed.Unknown _ -> unknown();
        };
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Response unknown() {
        return RequestProblem.DEAD_LETTER_UNKNOWN.answer(
                "It is too old, or its id is another: GET /v1/dead-letters lists them.");
    }
}
