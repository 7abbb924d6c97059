package com.kundresa.touchpoint.web.rest;

import com.kundresa.touchpoint.publishing.rest.RequestProblem;
import com.kundresa.touchpoint.source.Sources;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the browser SDK asks before it sends: where to, and that nothing else is to be loaded. */
@Path("/v1/projects/{writeKey}/settings")
public class SettingsResource {

    private static final int MAX_AGE_SECONDS = 300;

    private final Sources sources;

    SettingsResource(Sources sources) {
        this.sources = sources;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Settings for the browser SDK of the tracking API")
    public Response settings(@PathParam("writeKey") String writeKey, @Context UriInfo uri) {
        return sources.owner(writeKey)
                .map(source -> found(writeKey, uri.getBaseUri()))
                .orElseGet(() ->
                        RequestProblem.PROJECT_UNKNOWN.answer(
                                "Load the SDK with a write key of a configured source."));
    }

    private static Response found(String writeKey, URI here) {
        CacheControl cache = new CacheControl();
        cache.setMaxAge(MAX_AGE_SECONDS);
        return Response.ok(settings(writeKey, here)).cacheControl(cache).build();
    }

    private static Map<String, Object> settings(String writeKey, URI here) {
        Map<String, Object> segment =
                Map.of(
                        "apiKey",
                        writeKey,
                        "apiHost",
                        here.getAuthority() + "/v1",
                        "protocol",
                        here.getScheme(),
                        "unbundledIntegrations",
                        List.of(),
                        "addBundledMetadata",
                        false,
                        "maybeBundledConfigIds",
                        Map.of());
        return Map.of(
                "integrations", Map.of("Segment.io", segment),
                "plan",
                        Map.of(
                                "track",
                                Map.of(
                                        "__default",
                                        Map.of("enabled", true, "integrations", Map.of()))),
                "edgeFunction", Map.of(),
                "analyticsNextEnabled", true,
                "middlewareSettings", Map.of(),
                "enabledMiddleware", Map.of(),
                "metrics", Map.of("sampleRate", 0),
                "legacyVideoPluginsEnabled", false,
                "remotePlugins", List.of());
    }
}
