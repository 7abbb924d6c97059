package com.kundresa.profile.facade.rest;

import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.CustomerState.KnownIdentifier;
import com.kundresa.profile.customer.Membership;
import com.kundresa.profile.facade.Slice;
import com.kundresa.profile.facade.json.EventJson;
import com.kundresa.profile.facade.json.ProfileJson;
import com.kundresa.profile.facade.json.ProfileJson.Shown;
import com.kundresa.profile.history.Cursor;
import com.kundresa.profile.history.Filter;
import com.kundresa.profile.history.postgres.TimelineIndex;
import com.kundresa.profile.history.rest.HistoryReader;
import com.kundresa.profile.history.rest.Page;
import com.kundresa.profile.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Profiles as clients of Segment's Profile API read them: Basic authentication with an access token
 * as the user name, whatever the name of the space.
 */
@Path("/v1/spaces/{space}/collections/users/profiles/{profile}")
@Tag(name = "Profiles as in Segment's Profile API")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SegmentProfileResource {
    private final ProfileReader profiles;
    private final HistoryReader history;
    private final TimelineIndex index;

    SegmentProfileResource(ProfileReader profiles, HistoryReader history, TimelineIndex index) {
        this.profiles = profiles;
        this.history = history;
        this.index = index;
    }

    @GET
    @Path("traits")
    @Operation(
            summary = "What is known of the customer, by name; segments are traits that are true",
            description = "`verbose=true` shows each value with its source and time.")
    public Uni<Answers.Traits> traits(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @BeanParam Question question,
            @QueryParam("verbose") boolean verbose) {
        return profiles.find(authorization, question.profile())
                .map(state -> {
                    Slice<Shown> slice =
                            question.slice(wanted(state, question.names()), Shown::name);
                    return Answers.Traits.of(
                            slice.items(), verbose, question.cursor(state, "traits", slice.next()));
                });
    }

    @GET
    @Path("external_ids")
    @Operation(summary = "The customer's own identifiers, strongest first")
    public Uni<Answers.Listed> externalIds(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @BeanParam Question question) {
        return profiles.find(authorization, question.profile())
                .map(state -> {
                    Slice<KnownIdentifier> slice =
                            question.slice(
                                    ProfileJson.ownIdentifiers(state),
                                    identifier -> identifier.nodeId().toString());
                    return new Answers.Listed(
                            slice.items().stream().map(ProfileJson::externalId).toList(),
                            question.cursor(state, "external_ids", slice.next()));
                });
    }

    @GET
    @Path("events")
    @Operation(
            summary = "What the customer did, over all channels, newest first",
            description =
                    "With `include` a page may have fewer events than `limit`, or none, while"
                            + " `has_more` is true: at most 1,000 are looked through for one.")
    public Uni<Answers.Listed> events(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @BeanParam Question question) {
        return profiles.find(authorization, question.profile())
                .chain(state -> page(state, question).map(page -> listed(state, question, page)));
    }

    @GET
    @Path("metadata")
    @Operation(summary = "Since when the customer is known, and by which first and last message")
    public Uni<Answers.About> metadata(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @PathParam("profile") String profile) {
        return profiles.find(authorization, profile)
                .chain(state ->
                        index.ends(state.customerId())
                                .map(ends -> ends.orElseThrow(Problems::customerUnknown))
                                .map(ends -> Answers.Metadata.of(state, ends)))
                .map(Answers.About::new);
    }

    @GET
    @Path("links")
    @Operation(summary = "The business accounts that the person acted for, the present one first")
    public Uni<Answers.Listed> links(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @BeanParam Question question) {
        return profiles.find(authorization, question.profile())
                .map(state -> {
                    Slice<Membership> slice =
                            question.slice(
                                    state.accounts(),
                                    membership -> membership.stamp().id().toString());
                    return new Answers.Listed(
                            slice.items().stream().map(ProfileJson::link).toList(),
                            question.cursor(state, "links", slice.next()));
                });
    }

    private static List<Shown> wanted(CustomerState state, Set<String> names) {
        return ProfileJson.traits(state).stream()
                .filter(trait -> names.isEmpty() || names.contains(trait.name()))
                .toList();
    }

    private Uni<Page> page(CustomerState state, Question question) {
        Set<String> names = question.names();
        Optional<Cursor> after = question.place();
        return names.isEmpty()
                ? history.page(state.customerId(), Filter.ALL, after, question.limit())
                : history.page(
                        state.customerId(),
                        Filter.ALL,
                        body -> names.contains(EventJson.name(body)),
                        after,
                        question.limit());
    }

    private static Answers.Listed listed(CustomerState state, Question question, Page page) {
        return new Answers.Listed(
                page.kept().stream().map(EventJson::of).toList(),
                question.cursor(state, "events", page.next().map(Cursor::encode)));
    }
}
