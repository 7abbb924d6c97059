package com.kundresa.recommendation.pushing.rest;

import com.kundresa.recommendation.push.PushRule;
import com.kundresa.recommendation.push.PushRules;
import com.kundresa.recommendation.push.json.PushJson;
import com.kundresa.recommendation.push.postgres.RuleStore;
import com.kundresa.recommendation.pushing.ChangeRules;
import com.kundresa.recommendation.pushing.CurrentRules;
import com.kundresa.recommendation.pushing.PushRefusals;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The push rules for operators. */
@Path("/v1/push/rules")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Push", description = "Next steps without being asked")
public class PushRulesResource {

    private final RuleStore store;
    private final CurrentRules current;
    private final ChangeRules change;

    PushRulesResource(RuleStore store, CurrentRules current, ChangeRules change) {
        this.store = store;
        this.current = current;
        this.change = change;
    }

    /** All rules; their version is also the ETag. */
    @GET
    @Operation(
            operationId = "readPushRules",
            summary = "All push rules, with their version as ETag")
    @APIResponse(responseCode = "200", description = "{version, overallCap, rules}")
    public Uni<RestResponse<byte[]>> all() {
        return store.current().map(current::accept).map(PushRulesResource::answer);
    }

    /** Replaces all rules and the overall cap, all or nothing. */
    @PUT
    @Operation(
            operationId = "replacePushRules",
            summary = "Replace all push rules: {overallCap, rules}, all or nothing")
    @APIResponse(responseCode = "200", description = "The new rules")
    @APIResponse(
            responseCode = "400",
            description = "A rule is not usable; the problem names the field")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Uni<RestResponse<byte[]>> replace(
            byte[] body, @HeaderParam("If-Match") @Nullable String version) {
        PushRules rules = PushJson.rules(Bodies.bounded(body)).orRefuse();
        return change.replace(rules, Bodies.expected(version)).map(PushRulesResource::answer);
    }

    /** One rule. */
    @GET
    @Path("/{ruleId}")
    @Operation(operationId = "readPushRule", summary = "One push rule")
    @APIResponse(responseCode = "404", description = "No such rule")
    public Uni<byte[]> one(@PathParam("ruleId") String ruleId) {
        return store.current()
                .map(rules ->
                        rules.find(ruleId)
                                .map(PushJson::bytes)
                                .orElseThrow(
                                        () -> new RefusedException(PushRefusals.unknownRule())));
    }

    /** Adds or replaces one rule. */
    @PUT
    @Path("/{ruleId}")
    @Operation(operationId = "putPushRule", summary = "Add a push rule or replace it")
    @APIResponse(responseCode = "200", description = "All rules")
    @APIResponse(
            responseCode = "400",
            description = "The rule is not usable; the problem names the field")
    public Uni<RestResponse<byte[]>> put(
            @PathParam("ruleId") String ruleId,
            byte[] body,
            @HeaderParam("If-Match") @Nullable String version) {
        PushRule rule = PushJson.rule(Bodies.bounded(body)).orRefuse();
        if (!rule.ruleId().equals(ruleId)) {
            throw new RefusedException(
                    Refusal.badField("ruleId", "It must be the one in the path."));
        }
        return change.put(rule, Bodies.expected(version)).map(PushRulesResource::answer);
    }

    /** Takes one rule away. */
    @DELETE
    @Path("/{ruleId}")
    @Operation(operationId = "deletePushRule", summary = "Take a push rule away; its waits end")
    @APIResponse(responseCode = "200", description = "The other rules")
    @APIResponse(responseCode = "404", description = "No such rule")
    public Uni<RestResponse<byte[]>> delete(
            @PathParam("ruleId") String ruleId, @HeaderParam("If-Match") @Nullable String version) {
        return change.remove(ruleId, Bodies.expected(version)).map(PushRulesResource::answer);
    }

    private static RestResponse<byte[]> answer(PushRules rules) {
        return RestResponse.ResponseBuilder.ok(PushJson.bytes(rules))
                .header("ETag", "\"" + rules.version() + "\"")
                .build();
    }
}
