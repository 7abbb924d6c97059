package com.kundresa.recommendation.ranking.rest;

import com.kundresa.recommendation.rank.json.RankReader;
import com.kundresa.recommendation.rank.json.RankReading;
import com.kundresa.recommendation.rank.json.RankingJson;
import com.kundresa.recommendation.ranking.RankOptions;
import com.kundresa.recommendation.refusal.RefusedException;
import com.kundresa.recommendation.timing.Countdown;
import com.kundresa.recommendation.timing.Countdowns;
import com.kundresa.recommendation.timing.rest.DeadlineHeader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ranks and takes rewards as Azure Personalizer did until 2026, so that its clients live on. Errors
 * have the shape that these clients read.
 */
@Path("/personalizer/{version: v1\\.[01][-.a-z0-9]*}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Rank and reward", description = "For clients of the retired Azure Personalizer")
public class RankResource {

    private static final Logger LOG = Logger.getLogger(RankResource.class);
    private static final String KEY = "Ocp-Apim-Subscription-Key";
    private static final int LARGEST = 256 * 1024;
    private static final int RETRY_AFTER_SECONDS = 2;

    private final RankOptions options;
    private final SubscriptionKeys keys;
    private final Countdowns countdowns;

    RankResource(RankOptions options, SubscriptionKeys keys, Countdowns countdowns) {
        this.options = options;
        this.keys = keys;
        this.countdowns = countdowns;
    }

    /** The options ranked, each with the probability that it had. */
    @POST
    @Path("rank")
    @Operation(operationId = "rank", summary = "Options that the caller brings along, ranked")
    @APIResponse(responseCode = "201", description = "The ranking, recorded under its eventId")
    @APIResponse(responseCode = "400", description = "The request makes no sense")
    @APIResponse(responseCode = "401", description = "The subscription key is not known")
    public Uni<Response> rank(
            byte @Nullable [] body,
            @HeaderParam(KEY) @Nullable String subscription,
            @HeaderParam(DeadlineHeader.NAME) @Parameter(description = DeadlineHeader.MEANING)
                    @Nullable String deadline) {
        byte[] given = body == null ? new byte[0] : body;
        return allowed(
                subscription, () -> ranked(given, countdowns.start(DeadlineHeader.read(deadline))));
    }

    private Uni<Response> ranked(byte[] given, Countdown countdown) {
        return switch (read(given)) {
            case RankReading.Refused(var why) -> answer(bad(why));
            case RankReading.Accepted(var call) ->
                    options.rank(call, given, countdown)
                            .map(answer ->
                                    answer.map(RankResource::created)
                                            .orElseGet(() ->
                                                    bad(
                                                            "This eventId was used for another rank"
                                                                    + " request; send a new one.")));
        };
    }

    /** What the chosen option was worth. */
    @POST
    @Path("events/{eventId}/reward")
    @Operation(operationId = "reward", summary = "What the chosen option was worth, -1 to 1")
    @APIResponse(responseCode = "204", description = "Taken; the first reward of an event counts")
    @APIResponse(responseCode = "404", description = "No such event")
    public Uni<Response> reward(
            @PathParam("eventId") String eventId,
            byte @Nullable [] body,
            @HeaderParam(KEY) @Nullable String subscription) {
        OptionalDouble reward =
                body == null || body.length > LARGEST
                        ? OptionalDouble.empty()
                        : RankReader.reward(body);
        return allowed(
                subscription,
                () ->
                        reward.isEmpty()
                                ? answer(bad("Send {\"value\": number}, from -1 to 1."))
                                : options.reward(eventId, reward.getAsDouble())
                                        .map(RankResource::done));
    }

    /** That a deferred ranking was used. */
    @POST
    @Path("events/{eventId}/activate")
    @Operation(operationId = "activate", summary = "That a deferred ranking was used")
    @APIResponse(responseCode = "204", description = "Its reward is waited for from now on")
    @APIResponse(responseCode = "404", description = "No such event")
    public Uni<Response> activate(
            @PathParam("eventId") String eventId, @HeaderParam(KEY) @Nullable String subscription) {
        return allowed(subscription, () -> options.activate(eventId).map(RankResource::done));
    }

    private Uni<Response> allowed(@Nullable String subscription, Supplier<Uni<Response>> then) {
        return keys.accepts(subscription)
                ? Uni.createFrom()
                        .deferred(then::get)
                        .onFailure()
                        .recoverWithItem(RankResource::failed)
                : answer(
                        error(
                                Response.Status.UNAUTHORIZED.getStatusCode(),
                                "Unauthorized",
                                "Send a known subscription key in the header " + KEY + "."));
    }

    private static RankReading read(byte[] body) {
        return body.length > LARGEST
                ? new RankReading.Refused("A rank request has at most " + LARGEST + " bytes.")
                : RankReader.read(body);
    }

    private static Uni<Response> answer(Response response) {
        return Uni.createFrom().item(response);
    }

    private static Response created(byte[] ranking) {
        return Response.status(Response.Status.CREATED).entity(ranking).build();
    }

    private static Response done(boolean known) {
        return known
                ? Response.noContent().build()
                : error(
                        Response.Status.NOT_FOUND.getStatusCode(),
                        "ResourceNotFound",
                        "There is no such event, or it was forgotten.");
    }

    private static Response bad(String why) {
        return error(Response.Status.BAD_REQUEST.getStatusCode(), "BadRequest", why);
    }

    private static Response failed(Throwable failure) {
        return failure instanceof RefusedException refused
                ? bad(refused.refusal().detail())
                : unavailable(failure);
    }

    private static Response unavailable(Throwable failure) {
        LOG.warnf("Ranking not answered failure=%s", failure.getClass().getName());
        return Response.fromResponse(
                        error(
                                Response.Status.SERVICE_UNAVAILABLE.getStatusCode(),
                                "InternalServerError",
                                "The ranking cannot be recorded now; ask again."))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static Response error(int status, String code, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(RankingJson.error(code, message))
                .build();
    }
}
