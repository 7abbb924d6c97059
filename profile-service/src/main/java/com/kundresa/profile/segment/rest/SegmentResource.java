package com.kundresa.profile.segment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.profile.access.Roles;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.reviewing.DefineSegment;
import com.kundresa.profile.reviewing.PreviewSegment;
import com.kundresa.profile.reviewing.postgres.Sweep;
import com.kundresa.profile.segment.Condition;
import com.kundresa.profile.segment.Definition;
import com.kundresa.profile.segment.json.RuleReader;
import com.kundresa.profile.segment.json.RuleReading;
import com.kundresa.profile.segment.postgres.CustomerWalk;
import com.kundresa.profile.segment.postgres.SegmentTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Segments: defined by operators, read by all. */
@Path("/v1/segments")
@Tag(name = "Segments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SERVICE, Roles.OPERATOR})
public class SegmentResource {
    private final Pool pool;
    private final SegmentTable segments;
    private final CustomerWalk walk;
    private final Sweep sweep;
    private final DefineSegment definer;
    private final PreviewSegment previewer;

    SegmentResource(
            Pool pool,
            SegmentTable segments,
            CustomerWalk walk,
            Sweep sweep,
            DefineSegment definer,
            PreviewSegment previewer) {
        this.pool = pool;
        this.segments = segments;
        this.walk = walk;
        this.sweep = sweep;
        this.definer = definer;
        this.previewer = previewer;
    }

    /** A rule, and who these customers are. */
    public record Wanted(@NotNull JsonNode rule, @Size(max = 2000) @Nullable String persona) {}

    @GET
    @Operation(summary = "All segments, how many are in each, and how far the look at everybody is")
    public Uni<Answers.Segments> all() {
        return Uni.combine()
                .all()
                .unis(segments.all(pool), sweep.progress(pool))
                .with(Answers.Segments::of);
    }

    @GET
    @Path("{name}")
    @Operation(summary = "One segment")
    public Uni<Answers.Segment> one(@PathParam("name") String name) {
        return segments.find(pool, name)
                .map(found -> found.orElseThrow(Problems::segmentUnknown))
                .map(Answers.Segment::of);
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Defines a segment; everybody is looked at anew in the background")
    public Uni<Answers.Segment> define(
            @PathParam("name") String name, @NotNull @Valid Wanted wanted) {
        if (!Definition.isName(name)) {
            throw Problems.segmentMalformed(
                    "A name has 1 to 60 lower-case letters, digits and hyphens.");
        }
        read(wanted.rule());
        String persona = Optional.ofNullable(wanted.persona()).orElse("");
        return definer.define(name, wanted.rule().toString(), persona)
                .invoke(SegmentResource::mustHaveRoom)
                .chain(() -> one(name));
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Takes a segment away; its members leave it in the background")
    public Uni<Void> remove(@PathParam("name") String name) {
        return definer.remove(name).invoke(SegmentResource::mustHaveBeen).replaceWithVoid();
    }

    @GET
    @Path("{name}/members")
    @Operation(summary = "A page of a segment's members, in the order of their ids")
    public Uni<Answers.Members> members(
            @PathParam("name") String name,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Optional<UUID> behind = Optional.ofNullable(cursor).map(SegmentResource::id);
        return segments.find(pool, name)
                .map(found -> found.orElseThrow(Problems::segmentUnknown))
                .chain(found -> walk.members(pool, name, behind, limit + 1))
                .map(found -> Answers.Members.of(found, limit));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.OPERATOR})
    @Operation(summary = "Counts who would be in a segment with this rule; nothing is changed")
    public Uni<Answers.Preview> preview(@NotNull @Valid Wanted wanted) {
        return previewer.preview(read(wanted.rule())).map(Answers.Preview::of);
    }

    private static Condition read(JsonNode rule) {
        return switch (RuleReader.read(rule)) {
            case RuleReading.Understood(Condition condition) -> condition;
            case RuleReading.Refused(String why) -> throw Problems.segmentMalformed(why);
        };
    }

    private static void mustHaveRoom(boolean done) {
        if (!done) {
            throw Problems.segmentsExhausted();
        }
    }

    private static void mustHaveBeen(boolean done) {
        if (!done) {
            throw Problems.segmentUnknown();
        }
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw Problems.cursorMalformed();
        }
    }
}
