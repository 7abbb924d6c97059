package com.kundresa.recommendation.cataloguing.rest;

import com.kundresa.recommendation.cataloguing.CatalogueRefusals;
import com.kundresa.recommendation.cataloguing.ChangeCatalogue;
import com.kundresa.recommendation.cataloguing.CurrentCatalogue;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.json.CatalogueJson;
import com.kundresa.recommendation.offer.postgres.CatalogueStore;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The catalogue of actions for operators. */
@Path("/v1/actions")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "What the business can do for a customer")
public class ActionsResource {

    private static final int MOST_BYTES = 2_000_000;

    private final CatalogueStore store;
    private final CurrentCatalogue current;
    private final ChangeCatalogue change;

    ActionsResource(CatalogueStore store, CurrentCatalogue current, ChangeCatalogue change) {
        this.store = store;
        this.current = current;
        this.change = change;
    }

    /** The whole catalogue; its version is also the ETag. */
    @GET
    @Operation(
            operationId = "readCatalogue",
            summary = "All actions, with the version of the catalogue as ETag")
    @APIResponse(responseCode = "200", description = "{version, actions}")
    public Uni<RestResponse<byte[]>> all() {
        return store.current().map(current::accept).map(ActionsResource::answer);
    }

    /** Replaces the whole catalogue, all or nothing. */
    @PUT
    @Operation(
            operationId = "replaceCatalogue",
            summary = "Replace all actions: {actions: [...]}, all or nothing")
    @APIResponse(responseCode = "200", description = "The new catalogue")
    @APIResponse(
            responseCode = "400",
            description = "An action is not usable; the problem names the field")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Uni<RestResponse<byte[]>> replace(
            byte[] body, @HeaderParam("If-Match") @Nullable String version) {
        List<Action> actions = CatalogueJson.catalogue(bounded(body)).orRefuse();
        return change.replace(actions, expected(version)).map(ActionsResource::answer);
    }

    /** One action. */
    @GET
    @Path("/{actionId}")
    @Operation(operationId = "readAction", summary = "One action")
    @APIResponse(responseCode = "404", description = "No such action")
    public Uni<byte[]> one(@PathParam("actionId") String actionId) {
        return store.current()
                .map(catalogue ->
                        catalogue
                                .find(actionId)
                                .map(CatalogueJson::bytes)
                                .orElseThrow(
                                        () -> new RefusedException(CatalogueRefusals.unknown())));
    }

    /** Adds or replaces one action. */
    @PUT
    @Path("/{actionId}")
    @Operation(operationId = "putAction", summary = "Add an action or replace it")
    @APIResponse(responseCode = "200", description = "The new catalogue")
    @APIResponse(
            responseCode = "400",
            description = "The action is not usable; the problem names the field")
    public Uni<RestResponse<byte[]>> put(
            @PathParam("actionId") String actionId,
            byte[] body,
            @HeaderParam("If-Match") @Nullable String version) {
        Action action = CatalogueJson.action(bounded(body)).orRefuse();
        if (!action.actionId().equals(actionId)) {
            throw new RefusedException(
                    Refusal.badField("actionId", "It must be the one in the path."));
        }
        return change.put(action, expected(version)).map(ActionsResource::answer);
    }

    /** Takes one action away; decisions that were made with it can still be computed again. */
    @DELETE
    @Path("/{actionId}")
    @Operation(
            operationId = "deleteAction",
            summary =
                    "Take an action away; earlier decisions keep it, and its id may be used again")
    @APIResponse(responseCode = "200", description = "The new catalogue")
    @APIResponse(responseCode = "404", description = "No such action")
    @APIResponse(responseCode = "409", description = "A push rule offers it")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Uni<RestResponse<byte[]>> delete(
            @PathParam("actionId") String actionId,
            @HeaderParam("If-Match") @Nullable String version) {
        return change.remove(actionId, expected(version)).map(ActionsResource::answer);
    }

    private static RestResponse<byte[]> answer(Catalogue catalogue) {
        return RestResponse.ResponseBuilder.ok(CatalogueJson.bytes(catalogue))
                .header("ETag", "\"" + catalogue.version() + "\"")
                .build();
    }

    private static byte[] bounded(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new RefusedException(Refusal.tooLarge(MOST_BYTES));
        }
        return body;
    }

    private static @Nullable Long expected(@Nullable String version) {
        if (version == null || version.equals("*")) {
            return null;
        }
        String digits = version.replace("W/", "").replace("\"", "").strip();
        if (!digits.matches("\\d{1,18}")) {
            throw new RefusedException(
                    Refusal.badField("If-Match", "It is the ETag of the catalogue you read."));
        }
        return Long.valueOf(digits);
    }
}
