package com.kundresa.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One call erases a person from every service. */
class ErasureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite = Suite.shared();
    private final Storefront storefront = new Storefront(suite);
    private final Customers customers = new Customers(suite);
    private final String name = "erased-" + UUID.randomUUID();
    private final String address = name + "@shop.example";

    @Test
    void what_was_decided_for_an_erased_customer_is_gone_under_whatever_name_it_was_asked() {
        Shopper shopper = new Shopper(suite, name);
        JsonNode asStranger = storefront.slot("home-hero", shopper.reference());
        shopper.leavesAddress(address, Instant.now());
        JsonNode byName =
                storefront.slotOfKnown("home-hero", Map.of("type", "email", "value", address));
        isThere(asStranger);
        isThere(byName);

        suite.profileAs("operator")
                .delete("/v1/customers/email:" + address + "?reason=asked+for+it")
                .expect(200);

        isGone(asStranger);
        isGone(byName);
        Expect.problem(customers.read("email:" + address), 404, "customer-unknown");
    }

    private void isThere(JsonNode decision) {
        read(decision).expect(200);
    }

    private void isGone(JsonNode decision) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> Expect.problem(read(decision), 404, "decision-unknown"));
    }

    private Answer read(JsonNode decision) {
        return suite.recommendationAs("agent")
                .get("/v1/decisions/" + decision.path("decisionId").asText());
    }
}
