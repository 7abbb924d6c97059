package com.kundresa.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** The back end of the web shop, which fills its slots. */
final class Storefront {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BUSY = 503;

    private final Http recommendation;

    Storefront(Suite suite) {
        this.recommendation = suite.recommendationAs("service");
    }

    /**
     * The slot of a customer who is known; asked again where a busy machine let the deadline pass.
     */
    JsonNode slotOfKnown(String placement, Map<String, String> customer) {
        return await().atMost(PATIENCE)
                .until(
                        () -> slot(placement, customer),
                        answer -> answer.path("basis").asText().equals("state"));
    }

    /**
     * The slot as soon as it gives this reason: a product that the shop has never seen is known to
     * decisions a moment after its first view.
     */
    JsonNode slotSaying(String reason, String placement, Map<String, String> customer) {
        return await().atMost(PATIENCE)
                .until(
                        () -> slotOfKnown(placement, customer),
                        answer -> answer.path("answers").findValuesAsText("code").contains(reason));
    }

    /** Asked again where a busy machine could not record the decision in time. */
    JsonNode slot(String placement, Map<String, String> customer) {
        return await().atMost(PATIENCE)
                .until(() -> asked(placement, customer), answer -> answer.status() != BUSY)
                .expect(200)
                .json();
    }

    private Answer asked(String placement, Map<String, String> customer) {
        return recommendation.post(
                "/v1/next-step", Map.of("customer", customer, "placement", placement, "count", 3));
    }
}
