package com.kundresa.profile.customer.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.customer.Moment;
import com.kundresa.profile.customer.redis.CacheEntry;
import com.kundresa.profile.identity.postgres.KnownIdentity;
import com.kundresa.profile.measuring.Freshness;
import com.kundresa.profile.touch.PhoneNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One customer by any identifier. What the cache holds is handed on as it is: no parsing, no
 * mapping.
 */
@Path("/v1/customers")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class CustomerResource {
    /** Grows with every change; the same as in the state and the entity tag. */
    static final String VERSION = "Kundresa-Version";

    /** Milliseconds that what is shown may lag behind the log; 0 where nothing waits. */
    static final String BEHIND = "Kundresa-Behind-Millis";

    /** How many records of the log, at most, have not been counted yet. */
    static final String WAITING = "Kundresa-Behind-Records";

    /** How sure it is that this is one person, in percent; only where it is asked for. */
    static final String CONFIDENCE = "Kundresa-Identity-Confidence";

    private final VersionedReader customers;
    private final PastReader past;
    private final KnownIdentity identities;
    private final Freshness freshness;
    private final PhoneNumbers phones;

    CustomerResource(
            VersionedReader customers,
            PastReader past,
            KnownIdentity identities,
            Freshness freshness,
            PhoneNumbers phones) {
        this.customers = customers;
        this.past = past;
        this.identities = identities;
        this.freshness = freshness;
        this.phones = phones;
    }

    /** An identifier in a body, where personal data does not get into logs. */
    public record Lookup(@NotBlank String type, @NotBlank String value) {}

    @GET
    @Path("{ref}")
    @Operation(
            summary = "The unified state of the customer with this node id or type:value",
            description =
                    "The headers Kundresa-Behind-Millis and Kundresa-Behind-Records say how far"
                            + " behind the log the answer may be. With `asOf` or `knownAt` the"
                            + " answer is the state as it was; its version is 0.")
    public Uni<Response> read(
            @PathParam("ref") String ref,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Parameter(description = "not older than this; waits for at most two seconds")
                    @QueryParam("min_version")
                    long minVersion,
            @Parameter(description = "ISO 8601: what happened later is not seen")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Parameter(description = "ISO 8601: what became known later is not seen")
                    @QueryParam("knownAt")
                    @Nullable String knownAt,
            @Parameter(
                            description =
                                    "true: say in the header Kundresa-Identity-Confidence how sure"
                                            + " it is that this is one person")
                    @QueryParam("confidence")
                    boolean confidence) {
        UUID nodeId = Reference.of(ref, phones).nodeId();
        Optional<Moment> moment = PastReader.moment(asOf, knownAt);
        return moment.isPresent()
                ? past.read(nodeId, moment.get())
                : answer(nodeId, known, minVersion, confidence);
    }

    @POST
    @Path("lookup")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The unified state of the customer with this identifier")
    public Uni<Response> lookup(
            @NotNull @Valid Lookup lookup,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @QueryParam("min_version") long minVersion,
            @QueryParam("confidence") boolean confidence) {
        UUID nodeId = Reference.of(lookup.type(), lookup.value(), phones).nodeId();
        return answer(nodeId, known, minVersion, confidence);
    }

    private Uni<Response> answer(
            UUID nodeId, @Nullable String known, long minVersion, boolean confidence) {
        Uni<Response.ResponseBuilder> answer =
                customers.find(nodeId, minVersion).map(state -> toResponse(state, known));
        return confidence
                ? answer.chain(response ->
                        identities
                                .confidence(nodeId)
                                .map(sure ->
                                        sure.map(each ->
                                                        response.header(CONFIDENCE, each.percent()))
                                                .orElse(response)
                                                .build()))
                : answer.map(Response.ResponseBuilder::build);
    }

    private Response.ResponseBuilder toResponse(CacheEntry.State state, @Nullable String known) {
        String version = Long.toString(state.version());
        Response.ResponseBuilder response =
                EntityTags.match(known, version)
                        ? Response.notModified()
                        : Response.ok(state.state());
        return response.tag(new EntityTag(version))
                .header(VERSION, version)
                .header(BEHIND, freshness.behind().toMillis())
                .header(WAITING, freshness.waiting())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
