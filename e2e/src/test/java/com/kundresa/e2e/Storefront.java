package com.kundresa.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The back end of the web shop, which fills its slots. */
final class Storefront {
    private final Http recommendation;

    Storefront(Suite suite) {
        this.recommendation = suite.recommendationAs("service");
    }

    JsonNode slot(String placement, Map<String, String> customer) {
        return recommendation
                .post(
                        "/v1/next-step",
                        Map.of("customer", customer, "placement", placement, "count", 3))
                .expect(200)
                .json();
    }
}
