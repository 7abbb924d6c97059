package com.kundresa.touchpoint.publishing.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Tells in the OpenAPI document with which problems each path may answer. */
@OpenApiFilter(OpenApiFilter.RunStage.BOTH)
public class ProblemsInOpenApi implements OASFilter {

    private static final String ADMINISTRATION = "/v1/sources";
    private static final Map<String, String> OF_SENDING =
            new TreeMap<>(
                    Map.of(
                            "400", "The body cannot be read, or the one event in it is refused",
                            "401", "The write key or signature is missing or unknown",
                            "403", "The source may not send here",
                            "413", "The body or the one event in it is too large",
                            "415", "The body's encoding or its data's format is not taken",
                            "429", "The source sends more than it may; see Retry-After",
                            "503", "Nothing was taken for now; see Retry-After"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach(ProblemsInOpenApi::describe);
        }
    }

    private static void describe(String path, PathItem item) {
        boolean sending =
                item.getPOST() != null
                        && !path.startsWith(ADMINISTRATION)
                        && !path.startsWith("/v1/dead-letters");
        item.getOperations()
                .forEach((method, operation) -> {
                    if (sending && method == PathItem.HttpMethod.POST) {
                        OF_SENDING.forEach((status, why) -> add(operation, status, why));
                    } else {
                        List.of("400", "401", "403", "404", "409", "503")
                                .forEach(status -> add(operation, status, "Why not"));
                    }
                });
    }

    private static void add(Operation operation, String status, String why) {
        if (!operation.getResponses().hasAPIResponse(status)
                || operation.getResponses().getAPIResponse(status).getContent() == null) {
            operation.getResponses().addAPIResponse(status, problem(why));
        }
    }

    private static APIResponse problem(String why) {
        Content content =
                OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(
                                                OASFactory.createSchema()
                                                        .ref("#/components/schemas/Problem")));
        return OASFactory.createAPIResponse().description(why).content(content);
    }
}
