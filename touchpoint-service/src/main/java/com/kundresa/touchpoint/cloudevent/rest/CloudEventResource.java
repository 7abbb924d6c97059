package com.kundresa.touchpoint.cloudevent.rest;

import com.kundresa.touchpoint.cloudevent.json.BinaryMode;
import com.kundresa.touchpoint.cloudevent.json.MediaType;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.payload.json.BodyParser;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.publishing.rest.Answer;
import com.kundresa.touchpoint.publishing.rest.ChannelEndpoint;
import com.kundresa.touchpoint.publishing.rest.RequestProblem;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Takes CloudEvents 1.0 in the three modes of their HTTP binding: binary, structured, batched. */
@Path("/v1/events")
public class CloudEventResource {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCHED = "application/cloudevents-batch+json";
    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z0-9.:/\\-]{1,255}");

    private final ChannelEndpoint endpoint;
    private final Way way;

    CloudEventResource(ChannelEndpoint endpoint, @Identifier(CloudEventWay.NAME) Way way) {
        this.endpoint = endpoint;
        this.way = way;
    }

    @POST
    @Consumes(jakarta.ws.rs.core.MediaType.WILDCARD)
    @Operation(
            summary =
                    "CloudEvents 1.0 with JSON data: binary (ce-* headers), structured, or an array"
                            + " of up to 2,500")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/cloudevents+json",
                        schema = @Schema(ref = "CloudEvent")),
                @Content(mediaType = "application/json", schema = @Schema(ref = "CloudEventData"))
            })
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Answer.class)))
    public Uni<Response> receive(byte[] body, @Context HttpHeaders headers) {
        Map<String, String> said = single(headers);
        String type = MediaType.of(said.get(HttpHeaders.CONTENT_TYPE)).name();
        return switch (type) {
            case STRUCTURED -> endpoint.receive(body, headers, way);
            case BATCHED ->
                    endpoint.receive(
                            body,
                            headers,
                            way,
                            plain -> BodyParser.parse(plain, Shape.MANY, way.bounds()));
            default -> binary(body, headers, said, type);
        };
    }

    /** The question of the web hook specification whether events may be sent here at all. */
    @OPTIONS
    @Operation(summary = "Allows an origin to send (CNCF web hook specification)")
    @APIResponse(responseCode = "200")
    public Response allowed(@HeaderParam("WebHook-Request-Origin") @Nullable String origin) {
        Response.ResponseBuilder answer = Response.ok().header(HttpHeaders.ALLOW, "POST, OPTIONS");
        return origin == null || !ORIGIN.matcher(origin).matches()
                ? answer.build()
                : answer.header("WebHook-Allowed-Origin", origin)
                        .header("WebHook-Allowed-Rate", "*")
                        .build();
    }

    private Uni<Response> binary(
            byte[] body, HttpHeaders headers, Map<String, String> said, String type) {
        if (type.startsWith("application/cloudevents") || !BinaryMode.in(said)) {
            return Uni.createFrom()
                    .item(
                            RequestProblem.CLOUD_EVENT_FORMAT_UNKNOWN.answer(
                                    "Send ce-* headers, or the content type %s or %s."
                                            .formatted(STRUCTURED, BATCHED)));
        }
        return endpoint.receive(
                body, headers, way, plain -> BinaryMode.body(said, plain, way.bounds()));
    }

    /** The first value of each header; the map finds a name in any case. */
    private static Map<String, String> single(HttpHeaders headers) {
        return headers.getRequestHeaders().entrySet().stream()
                .filter(header -> !header.getValue().isEmpty())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                header -> header.getValue().getFirst(),
                                (first, again) -> first,
                                () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
    }
}
