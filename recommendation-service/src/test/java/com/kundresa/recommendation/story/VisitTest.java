package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A storefront's single round trip: what happened goes out, the state and the steps come back. */
@QuarkusTest
@QuarkusTestResource(value = TouchpointStub.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = BusyMachine.class, restrictToAnnotatedClass = false)
class VisitTest {

    private static final String VISIT =
            """
            {"customer":{"type":"user_id","value":"visitor"},
             "placements":[{"placement":"home-hero","count":2},{"placement":"cart"}],
             "context":{"cart":["cup"]},
             "interactions":[{"type":"page","messageId":"m-1","anonymousId":"a-1","properties":{"path":"/"}}]}
            """;

    @Inject RedisDataSource redis;

    @Test
    void one_request_sends_what_happened_and_gets_the_state_and_a_decision_a_placement() {
        States.cache(
                redis,
                "visitor",
                States.of("visitor", state -> States.bought(state, "coffee", 30, 60)));

        var answer = visit(VISIT, TouchpointStub.WRITE_KEY);

        assertThat(answer.getList("decisions.placement")).containsExactly("home-hero", "cart");
        assertThat(answer.getList("decisions.basis")).containsOnly("state");
        assertThat(answer.getString("customer.customerId"))
                .isEqualTo(States.nodeId("visitor").toString());
        assertThat(answer.getInt("customer.orders")).isEqualTo(2);
        assertThat(answer.getString("customer.phase")).isEqualTo("information");
        assertThat(answer.getInt("interactions.accepted")).isEqualTo(1);
        assertThat(answer.getBoolean("interactions.resend")).isFalse();
        assertThat(touchpoint("GET", "")).contains("\"messageId\":\"m-1\"");
        as("agent")
                .get("/v1/decisions/" + answer.getString("decisions[1].decisionId"))
                .then()
                .statusCode(200);
    }

    @Test
    void what_could_not_be_handed_on_is_said_and_the_decisions_are_given_all_the_same() {
        touchpoint("PUT", "true");
        try {
            var answer = visit(VISIT, TouchpointStub.WRITE_KEY);

            assertThat(answer.getList("decisions")).hasSize(2);
            assertThat(answer.getInt("interactions.accepted")).isZero();
            assertThat(answer.getBoolean("interactions.resend")).isTrue();
            assertThat(answer.getString("interactions.problem.type"))
                    .isEqualTo("/problems/try-again");
        } finally {
            touchpoint("PUT", "false");
        }
    }

    @Test
    void a_wrong_write_key_is_no_reason_to_send_again() {
        var refused = visit(VISIT, "wk_wrong");
        var missing = visit(VISIT, null);

        assertThat(refused.getString("interactions.problem.type"))
                .isEqualTo("/problems/write-key-refused");
        assertThat(missing.getString("interactions.problem.type"))
                .isEqualTo("/problems/write-key-required");
        assertThat(refused.getBoolean("interactions.resend")).isFalse();
        assertThat(refused.getList("decisions")).hasSize(2);
    }

    @Test
    void of_a_customer_who_objects_to_profiling_only_the_open_cases_are_told() {
        States.cache(
                redis,
                "shy",
                States.of(
                        "shy",
                        state -> {
                            States.bought(state, "coffee", 30);
                            States.says(state, "personalisation", false);
                        }));

        var answer = visit("{\"customer\":{\"type\":\"user_id\",\"value\":\"shy\"}}", null);

        assertThat(answer.getMap("customer"))
                .containsOnlyKeys("known", "customerId", "version", "openCases");
        assertThat(answer.getList("decisions")).isEmpty();
    }

    @Test
    void an_interaction_without_an_id_of_its_own_is_refused() {
        as("service")
                .body("{\"interactions\":[{\"type\":\"page\"}]}")
                .post("/v1/context")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_made_up_customer_is_decided_for_and_nothing_is_recorded() {
        var answer =
                as("agent")
                        .body(
                                """
                                {"state":{"orders":{"count":3},"cases":{"open":[{"caseId":"c","topic":"delivery","at":"2026-11-20T10:00:00Z"}]}},
                                 "placement":"agent-desk"}
                                """)
                        .post("/v1/simulations")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();

        assertThat(answer.getBoolean("simulated")).isTrue();
        assertThat(answer.getBoolean("recorded")).isFalse();
        assertThat(answer.getString("decision.basis")).isEqualTo("state");
        assertThat(answer.getString("decision.answers[0].kind")).isEqualTo("service");
        as("agent")
                .get("/v1/decisions/" + answer.getString("decision.decisionId"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_state_that_cannot_be_is_refused() {
        for (String state :
                new String[] {
                    "{\"recent\":[{}]}",
                    "{\"cases\":{\"open\":[{}]}}",
                    "{\"cart\":{\"lines\":[{}]}}",
                    "{\"purchases\":[{\"sum\":1}]}",
                    "{\"feedback\":[{\"score\":1}]}",
                    "{\"segments\":[{\"name\":\"x\"}]}"
                }) {
            as("agent")
                    .body("{\"placement\":\"cart\",\"state\":" + state + "}")
                    .post("/v1/simulations")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    private static JsonPath visit(String body, String writeKey) {
        var request = as("service").body(body);
        return (writeKey == null ? request : request.header("X-Write-Key", writeKey))
                .post("/v1/context")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String touchpoint(String method, String body) {
        String url = ConfigProvider.getConfig().getValue(TouchpointStub.URL_PROPERTY, String.class);
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
