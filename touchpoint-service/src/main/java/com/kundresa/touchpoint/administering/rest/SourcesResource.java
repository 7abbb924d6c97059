package com.kundresa.touchpoint.administering.rest;

import com.kundresa.touchpoint.access.Roles;
import com.kundresa.touchpoint.administering.AdministerSources;
import com.kundresa.touchpoint.administering.MadeKey;
import com.kundresa.touchpoint.administering.rest.Ordered.NewKey;
import com.kundresa.touchpoint.administering.rest.Ordered.NewSource;
import com.kundresa.touchpoint.administering.rest.SourceAnswer.MadeKeyAnswer;
import com.kundresa.touchpoint.publishing.rest.RequestProblem;
import com.kundresa.touchpoint.source.Credential.Kind;
import com.kundresa.touchpoint.source.Secret;
import com.kundresa.touchpoint.source.Settings;
import com.kundresa.touchpoint.source.json.SettingsJson;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The systems of the business that may send; for operators. */
@Path("/v1/sources")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class SourcesResource {

    private final AdministerSources sources;

    SourcesResource(AdministerSources sources) {
        this.sources = sources;
    }

    @GET
    @Operation(summary = "All sources, without their keys and secrets")
    public Uni<SourceAnswer.All> list() {
        return sources.list()
                .map(all -> new SourceAnswer.All(all.stream().map(SourceAnswer::of).toList()));
    }

    @POST
    @Operation(summary = "A new source; it may send as soon as it has a key")
    public Uni<Response> create(byte[] body) {
        return switch (Ordered.source(body)) {
            case Ordered.Read<NewSource>(NewSource(String name, Settings settings)) ->
                    sources.create(name, settings).chain(made -> created(made, name));
            case Ordered.Refused<NewSource>(String detail) -> malformed(detail);
        };
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One source, without its keys and secrets")
    public Uni<Response> one(String name) {
        return answer(true, name);
    }

    @PUT
    @Path("/{name}")
    @Operation(summary = "Other settings for a source; its keys stay")
    public Uni<Response> change(String name, byte[] body) {
        return switch (SettingsJson.read(body)) {
            case SettingsJson.Reading.Accepted(Settings settings) ->
                    sources.change(name, settings).chain(found -> answer(found, name));
            case SettingsJson.Reading.Refused(String detail) -> malformed(detail);
        };
    }

    @POST
    @Path("/{name}/disable")
    @Operation(summary = "Nothing of this source is taken any more")
    public Uni<Response> disable(String name) {
        return sources.disable(name, true).chain(found -> answer(found, name));
    }

    @POST
    @Path("/{name}/enable")
    @Operation(summary = "A disabled source may send again")
    public Uni<Response> enable(String name) {
        return sources.disable(name, false).chain(found -> answer(found, name));
    }

    @POST
    @Path("/{name}/keys")
    @Operation(
            summary =
                    "A new write key or webhook secret, shown this once; the one before stays valid")
    public Uni<Response> rotate(String name, byte[] body) {
        return switch (Ordered.key(body)) {
            case Ordered.Read<NewKey>(NewKey(Kind kind, Secret given)) ->
                    sources.rotate(name, kind, given).map(SourcesResource::shownOnce);
            case Ordered.Refused<NewKey>(String detail) -> malformed(detail);
        };
    }

    @DELETE
    @Path("/{name}/keys/{id}")
    @Operation(summary = "A key or secret is not valid any more")
    public Uni<Response> revoke(String name, String id) {
        return uuid(id).map(key -> sources.revoke(name, key))
                .orElseGet(() -> Uni.createFrom().item(false))
                .map(found -> found ? Response.noContent().build() : keyUnknown());
    }

    private Uni<Response> created(boolean made, String name) {
        return made
                ? answer(true, name)
                        .map(answer ->
                                Response.fromResponse(answer)
                                        .status(Response.Status.CREATED)
                                        .location(URI.create("/v1/sources/" + name))
                                        .build())
                : Uni.createFrom()
                        .item(
                                RequestProblem.SOURCE_EXISTS.answer(
                                        "Change it with PUT, or choose another name."));
    }

    private Uni<Response> answer(boolean found, String name) {
        return !found
                ? Uni.createFrom().item(unknown())
                : sources.named(name)
                        .map(source ->
                                source.map(SourceAnswer::of)
                                        .map(answer -> Response.ok(answer).build())
                                        .orElseGet(SourcesResource::unknown));
    }

    private static Response shownOnce(Optional<MadeKey> made) {
        return made.map(MadeKeyAnswer::of)
                .map(key -> Response.status(Response.Status.CREATED).entity(key).build())
                .orElseGet(SourcesResource::unknown);
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Response unknown() {
        return RequestProblem.SOURCE_UNKNOWN.answer("GET /v1/sources lists them.");
    }

    private static Response keyUnknown() {
        return RequestProblem.KEY_UNKNOWN.answer("GET /v1/sources/{name} lists its keys by id.");
    }

    private static Uni<Response> malformed(String detail) {
        return Uni.createFrom().item(RequestProblem.SETTINGS_MALFORMED.answer(detail));
    }
}
