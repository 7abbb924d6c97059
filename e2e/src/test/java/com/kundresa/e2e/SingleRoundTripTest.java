package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A storefront says what happened and asks what to show in one request, through the whole suite.
 */
class SingleRoundTripTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite = Suite.shared();
    private final Http storefront =
            suite.recommendationAs("service").with("X-Write-Key", "wk_web_shop");
    private final Customers customers = new Customers(suite);
    private final String visitor = "round-trip-" + UUID.randomUUID();

    @Test
    void what_was_said_while_asking_is_part_of_the_customer_soon_after() {
        var first = visit("first").json();

        assertThat(first.path("customer").path("known").asBoolean()).isFalse();
        assertThat(first.path("interactions").path("accepted").asInt()).isEqualTo(1);
        assertThat(first.path("decisions")).hasSize(2);
        await().atMost(PATIENCE)
                .until(() -> customers.read("anonymous_id:" + visitor).status() == 200);

        visit("first");
        var second = visit("second").json();

        assertThat(second.path("customer").path("known").asBoolean()).isTrue();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        customers
                                                .read("anonymous_id:" + visitor)
                                                .json()
                                                .path("interactions")
                                                .asInt())
                                .as("sent again under the same id it counts once")
                                .isEqualTo(2));
    }

    private Answer visit(String messageId) {
        return storefront
                .post(
                        "/v1/context",
                        Map.of(
                                "customer", Map.of("type", "anonymous_id", "value", visitor),
                                "placements",
                                        List.of(
                                                Map.of("placement", "home-hero"),
                                                Map.of("placement", "cart", "count", 1)),
                                "interactions",
                                        List.of(
                                                Map.of(
                                                        "type",
                                                        "page",
                                                        "messageId",
                                                        visitor + "-" + messageId,
                                                        "anonymousId",
                                                        visitor,
                                                        "properties",
                                                        Map.of("path", "/")))))
                .expect(200);
    }
}
