package com.kundresa.recommendation.forwarding.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.recommendation.forwarding.Forwarded;
import com.kundresa.recommendation.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sends to touchpoint-service and reads its answer. */
@ApplicationScoped
public class Touchpoints {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final TouchpointService service;

    Touchpoints(@RestClient TouchpointService service) {
        this.service = service;
    }

    /** What touchpoint-service answered; fails where it does not answer properly. */
    public Uni<Forwarded> send(List<String> interactions, String writeKey) {
        return service.batch(writeKey, "{\"batch\":[" + String.join(",", interactions) + "]}")
                .map(Touchpoints::read);
    }

    private static Forwarded read(Response answer) {
        return switch (answer.getStatus()) {
            case 200 -> accepted(answer.readEntity(String.class));
            case 401, 403 ->
                    new Forwarded.NotSent(
                            new Refusal(
                                    "/problems/write-key-refused",
                                    "The write key is not accepted",
                                    401,
                                    "Send the key of a source that is switched on in the header X-Write-Key."),
                            false);
            case 400, 413, 415, 422 ->
                    new Forwarded.NotSent(
                            new Refusal(
                                    "/problems/interactions-refused",
                                    "The interactions are not understood",
                                    400,
                                    "Compare them with the tracking calls that touchpoint-service describes."),
                            false);
            default ->
                    throw new IllegalStateException(
                            "touchpoint-service answered " + answer.getStatus());
        };
    }

    private static Forwarded accepted(String answer) {
        try {
            JsonNode said = MAPPER.readTree(answer);
            return new Forwarded.Answered(
                    said.path("accepted").asInt() + said.path("duplicate").asInt(),
                    said.path("rejected").asInt(),
                    said.path("results").isArray() ? said.path("results").toString() : "[]");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("touchpoint-service answered what is no JSON", e);
        }
    }
}
