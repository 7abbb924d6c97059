package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static com.kundresa.recommendation.story.Asking.nextStep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.kundresa.local.StackResource;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.learning.CurrentKnowledge;
import com.kundresa.recommendation.outcome.postgres.OutcomeStore;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens after a decision finds its way back to it, once. */
@QuarkusTest
class OutcomesTest {

    @Inject Pool pool;

    @Inject RedisDataSource redis;

    @Inject CurrentKnowledge knowledge;

    @Inject OutcomeStore outcomes;

    @Test
    void a_report_counts_once_and_is_shown_with_the_decision() {
        var decision = nextStep("reporter", "agent-desk");
        String report = "{\"kind\":\"csat\",\"value\":0.5,\"outcomeId\":\"survey-1\"}";

        for (int time = 0; time < 3; time++) {
            as("service").body(report).post(outcome(decision)).then().statusCode(204);
        }

        assertThat(first(decision, "reward", Double.class)).isEqualTo(0.25);
        assertThat(shown(decision).getList("outcomes[0].outcomes.kind")).containsExactly("csat");
        assertThat(shown(decision).getList("outcomes[0].outcomes.source")).containsExactly("api");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nothing                               | 400 | /problems/body-unreadable
                    {"kind":"joy"}                        | 400 | /problems/bad-field
                    {"kind":"csat","value":5}             | 400 | /problems/bad-field
                    {"kind":"click","at":"yesterday"}     | 400 | /problems/bad-field
                    {"kind":"click","at":"2999-01-01T00:00:00Z"} | 400 | /problems/bad-field
                    {"kind":"click","actionId":"unheard"} | 422 | /problems/action-not-answered
                    """)
    void a_report_that_makes_no_sense_says_what_to_do(String body, int status, String type) {
        var decision = nextStep("puzzled", "agent-desk");

        as("service")
                .body(body)
                .post(outcome(decision))
                .then()
                .statusCode(status)
                .body("type", equalTo(type));
    }

    @Test
    void a_report_on_an_unknown_decision_or_after_the_window_is_kept_apart() {
        var decision = nextStep("late", "agent-desk");
        windowIsOver(decision);
        UUID unknown = NodeId.of("decision", "unknown");

        as("service")
                .body("{\"kind\":\"click\"}")
                .post(outcome(decision))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reward-window-over"));
        as("service")
                .body("{\"kind\":\"click\"}")
                .post("/v1/decisions/" + unknown + "/outcome")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/decision-unknown"));

        assertThat(orphan(decision.getUUID("decisionId"))).isEqualTo("window-over");
        assertThat(orphan(unknown)).isEqualTo("decision-unknown");
    }

    @Test
    void who_was_a_stranger_at_the_decision_and_buys_under_a_name_rewards_it() {
        try (var shoppers = new Interactions()) {
            shoppers.say(
                    Interactions.order("o-1", "hammock"), Interactions.order("o-2", "hammock"));
            await().atMost(StackResource.PATIENCE)
                    .until(() -> knowledge.get().find("hammock").isPresent());
            var decision =
                    nextStep(
                            """
                            {"customer":{"type":"anonymous_id","value":"visitor-77"},"placement":"product-page",
                             "context":{"productId":"lantern","viewed":["hammock"]},"count":5}
                            """);
            isTheSamePerson("visitor-77", "buyer-77");

            shoppers.say(
                    "poison".getBytes(StandardCharsets.UTF_8),
                    Interactions.orderBy("buyer-77", "o-77", "hammock"),
                    Interactions.orderBy("buyer-77", "o-77", "hammock"));

            await().atMost(StackResource.PATIENCE)
                    .untilAsserted(() ->
                            assertThat(shown(decision).getList("outcomes.outcomes.flatten().kind"))
                                    .containsExactly("conversion"));
            assertThat(shown(decision).getList("outcomes.reward", Double.class))
                    .containsOnlyOnce(1.0);

            shoppers.say(
                    Interactions.orderBy("buyer-77", "o-77", "hammock"),
                    Interactions.orderBy("buyer-77", "o-78", "hammock"));

            await().atMost(StackResource.PATIENCE)
                    .untilAsserted(() ->
                            assertThat(shown(decision).getList("outcomes.outcomes.flatten().kind"))
                                    .containsExactly("conversion", "conversion"));
            assertThat(shown(decision).getList("outcomes.reward", Double.class))
                    .containsOnlyOnce(1.0);
        }
    }

    @Test
    void a_click_that_names_a_decision_goes_there_and_not_to_a_newer_one() {
        var named = nextStep("clicker", "agent-desk");
        var newer = nextStep("clicker", "agent-desk");
        try (var shoppers = new Interactions()) {
            shoppers.say(
                    Interactions.naming(
                            "o-click",
                            "advice_followed",
                            named.getString("decisionId"),
                            named.getString("answers[0].actionId")));
        }

        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() ->
                        assertThat(shown(named).getList("outcomes[0].outcomes.kind"))
                                .containsExactly("click"));
        assertThat(shown(newer).getList("outcomes.outcomes.flatten()")).isEmpty();
    }

    @Test
    void what_nothing_followed_from_is_worth_nothing_once_its_window_is_over() {
        var decision = nextStep("passive", "agent-desk");
        assertThat(first(decision, "reward", Double.class)).isNull();
        windowIsOver(decision);

        outcomes.settle(Instant.now(), Instant.now(), 10_000).await().indefinitely();

        assertThat(first(decision, "reward", Double.class)).isZero();
        assertThat(first(decision, "settledAt", String.class)).isNotNull();
    }

    private static String outcome(JsonPath decision) {
        return "/v1/decisions/" + decision.getString("decisionId") + "/outcome";
    }

    private static JsonPath shown(JsonPath decision) {
        return as("agent")
                .get("/v1/decisions/" + decision.getString("decisionId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static <T> T first(JsonPath decision, String field, Class<T> type) {
        return shown(decision).getObject("outcomes[0]." + field, type);
    }

    /** As profile-service says it once both names were seen together. */
    private void isTheSamePerson(String visitor, String userId) {
        UUID device = NodeId.of("anonymous_id", visitor);
        States.cache(
                redis,
                userId,
                States.of(
                        userId,
                        state ->
                                ((ArrayNode) state.get("identifiers"))
                                        .addObject()
                                        .put("type", "anonymous_id")
                                        .put("value", visitor)
                                        .put("nodeId", device.toString())
                                        .put("firstSeen", "2026-11-01T10:00:00.000Z")));
        redis.value(String.class).set("kundresa:alias:" + device, "17 " + States.nodeId(userId));
    }

    private void windowIsOver(JsonPath decision) {
        pool.preparedQuery("UPDATE choice SET until = decided_at WHERE decision_id = $1")
                .execute(Tuple.of(decision.getUUID("decisionId")))
                .await()
                .indefinitely();
    }

    private String orphan(UUID decisionId) {
        return pool.preparedQuery("SELECT why FROM orphan WHERE decision_id = $1")
                .execute(Tuple.of(decisionId))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString("why");
    }
}
