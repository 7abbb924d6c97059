package com.kundresa.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** A support agent at the desk, or anybody else who may read customers. */
final class Agent {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Http profile;
    private final Http recommendation;

    Agent(Suite suite) {
        this.profile = suite.profileAs("agent");
        this.recommendation = suite.recommendationAs("agent");
    }

    Answer looksUp(String type, String value) {
        return profile.post("/v1/customers/lookup", Map.of("type", type, "value", value));
    }

    JsonNode customer(String type, String value) {
        return looksUp(type, value).expect(200).json();
    }

    JsonNode history(String customerId) {
        return profile.get("/v1/customers/" + customerId + "/history?limit=50").expect(200).json();
    }

    JsonNode journey(String customerId) {
        return profile.get("/v1/customers/" + customerId + "/journey").expect(200).json();
    }

    JsonNode searches(String query) {
        return profile.post("/v1/customers/search", Map.of("query", query)).expect(200).json();
    }

    /**
     * The next step for a known customer; asked again where a busy machine let the deadline pass.
     */
    JsonNode asksWhatNext(Map<String, String> customer) {
        return await().atMost(PATIENCE)
                .until(
                        () -> whatNext(customer),
                        answer -> answer.path("basis").asText().equals("state"));
    }

    private JsonNode whatNext(Map<String, String> customer) {
        return recommendation
                .post(
                        "/v1/next-step",
                        Map.of("customer", customer, "placement", "agent-desk", "count", 3))
                .expect(200)
                .json();
    }
}
