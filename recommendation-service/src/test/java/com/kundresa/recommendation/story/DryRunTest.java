package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.local.StackResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a push rule would do, before it is switched on. */
@QuarkusTest
class DryRunTest {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String RULE =
            """
            {"ruleId":"for-tasters","enabled":false,"trigger":{"is":"segment-entered","segment":"dry-tasters"},
             "delay":"PT1H","actionId":"cart-reminder","channel":{"medium":"app"},"exits":["case-opened"]%s}
            """;
    private static final String SOME_RULE =
            """
            {"rules":[{"ruleId":"far-away","enabled":true,"trigger":{"is":"cart-left"},"delay":"P60D",
             "actionId":"cart-reminder","channel":{"medium":"app"}}]}
            """;
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject RedisDataSource redis;

    @Inject Pool pool;

    private final StatesTopic topic = new StatesTopic();
    private final Instant now = Instant.now();

    @BeforeEach
    void customers_are_listened_to() {
        as("operator").body(SOME_RULE).put("/v1/push/rules").then().statusCode(200);
        heard("dry-willing", inSegment(HOUR.multipliedBy(2)).andThen(allows(true)));
        heard("dry-unwilling", inSegment(HOUR.multipliedBy(2)).andThen(allows(false)));
        heard("dry-soon", inSegment(HOUR.dividedBy(6)).andThen(allows(true)));
        heard("dry-long-ago", inSegment(Duration.ofDays(20)).andThen(allows(true)));
        heard(
                "dry-upset",
                inSegment(HOUR.multipliedBy(2)).andThen(state -> States.complains(state, "x")));
        heard("dry-elsewhere", state -> {});
        heard("dry-away", inSegment(HOUR.multipliedBy(2)));
        redis.key().del("kundresa:customer:" + States.nodeId("dry-away"));
    }

    @AfterEach
    void nobody_says_anything_any_more() {
        topic.close();
    }

    @Test
    void a_rule_that_is_not_saved_tells_whom_it_would_reach_and_who_would_be_held_back() {
        JsonPath run = dryRun(RULE.formatted(""), "");

        assertThat(run.getBoolean("recorded")).isFalse();
        assertThat(run.getLong("customers.known")).isGreaterThanOrEqualTo(7);
        assertThat(run.getLong("customers.lookedAt")).isEqualTo(run.getLong("customers.known"));
        assertThat(run.getLong("triggered.now")).isEqualTo(6);
        assertThat(run.getLong("triggered.earlier")).isEqualTo(1);
        assertThat(run.getMap("triggered.ended").toString()).isEqualTo("{CASE_OPENED=1}");
        assertThat(run.getLong("triggered.waiting")).isEqualTo(1);
        assertThat(run.getLong("triggered.due")).isEqualTo(3);
        assertThat(run.getInt("tried")).isEqualTo(3);
        assertThat(examples(run, "offered")).containsExactly(States.nodeId("dry-willing"));
        assertThat(examples(run, "barred")).containsExactly(States.nodeId("dry-unwilling"));
        assertThat(run.getString("fates.find { it.fate == 'barred' }.code"))
                .isEqualTo("CONSENT_DENIED");
        assertThat(examples(run, "unreadable")).containsExactly(States.nodeId("dry-away"));
        assertThat(run.getList("notKnown")).hasSize(3);
    }

    @Test
    void a_longer_time_counts_who_came_earlier() {
        JsonPath run = dryRun(RULE.formatted(""), "?days=30");

        assertThat(run.getLong("triggered.earlier")).isZero();
        assertThat(run.getLong("triggered.due")).isEqualTo(4);
    }

    @Test
    void in_quiet_hours_the_step_would_wait() {
        String quiet =
                ",\"quietHours\":{\"from\":\"%tH:%<tM\",\"until\":\"%tH:%<tM\",\"zone\":\"UTC\"}"
                        .formatted(
                                now.minus(HOUR.multipliedBy(3)).atZone(ZoneOffset.UTC),
                                now.plus(HOUR.multipliedBy(3)).atZone(ZoneOffset.UTC));

        JsonPath run = dryRun(RULE.formatted(quiet), "");

        assertThat(examples(run, "later"))
                .containsExactlyInAnyOrder(
                        States.nodeId("dry-willing"), States.nodeId("dry-unwilling"));
    }

    @Test
    void whoever_asks_about_nobody_gets_the_numbers_alone() {
        JsonPath run = dryRun(RULE.formatted(""), "?tries=0");

        assertThat(run.getLong("triggered.due")).isEqualTo(3);
        assertThat(run.getInt("tried")).isZero();
        assertThat(run.getList("fates")).isEmpty();
        assertThat(run.getString("notKnown.toString()")).contains("not tried");
    }

    @Test
    void nothing_is_written() {
        String before = written();

        dryRun(RULE.formatted(""), "");

        assertThat(written()).isEqualTo(before);
        as("operator").get("/v1/push/rules/for-tasters").then().statusCode(404);
    }

    @Test
    void what_could_not_be_saved_or_makes_no_sense_is_refused() {
        refused(RULE.formatted("").replace("cart-reminder", "unheard-of"), "");
        refused(RULE.formatted("").replace("cart-reminder", "for-you"), "");
        refused(RULE.formatted(",\"cap\":{\"most\":0,\"hours\":1}"), "");
        refused(RULE.formatted(""), "?days=0");
        refused(RULE.formatted(""), "?days=91");
        refused(RULE.formatted(""), "?days=many");
        refused(RULE.formatted(""), "?tries=501");
        as("agent").body(RULE.formatted("")).post("/v1/push/dry-runs").then().statusCode(403);
    }

    private static void refused(String rule, String query) {
        as("operator")
                .body(rule)
                .post("/v1/push/dry-runs" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-field"));
    }

    private static JsonPath dryRun(String rule, String query) {
        return as("operator")
                .body(rule)
                .post("/v1/push/dry-runs" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<UUID> examples(JsonPath run, String fate) {
        return run.getList(
                "fates.findAll { it.fate == '" + fate + "' }.examples.flatten()", UUID.class);
    }

    /** Everything that a dry run must leave as it is, of these customers. */
    private String written() {
        return pool
                .query(
                        """
                        SELECT (SELECT count(*) FROM push_step WHERE customer_id = c.customer_id) AS steps,
                               (SELECT count(*) FROM push_wait WHERE customer_id = c.customer_id
                                                                 AND rule_id = 'for-tasters') AS waits,
                               (SELECT count(*) FROM decision WHERE customer_id = c.customer_id) AS decisions
                        FROM push_customer c WHERE standing LIKE '%dry-tasters%' ORDER BY c.customer_id
                        """)
                .execute()
                .await()
                .indefinitely()
                .stream()
                .map(row -> row.toJson().encode())
                .toList()
                .toString();
    }

    /** The customer has a cart and this besides, in the cache and on the topic. */
    private void heard(String userId, Consumer<ObjectNode> change) {
        UUID id = States.nodeId(userId);
        byte[] state = States.of(userId, cart().andThen(change));
        States.cache(redis, userId, state);
        topic.say(id, state);
        await().atMost(StackResource.PATIENCE).until(() -> isHeard(id));
    }

    private boolean isHeard(UUID id) {
        return pool.query(
                                "SELECT 1 FROM push_customer WHERE version > 0 AND customer_id = '"
                                        + id
                                        + "'")
                        .execute()
                        .await()
                        .indefinitely()
                        .size()
                == 1;
    }

    private Consumer<ObjectNode> cart() {
        return state ->
                state.putObject("cart")
                        .put("updatedAt", TIME.format(now))
                        .put("currency", "SEK")
                        .putArray("lines")
                        .addObject()
                        .put("productId", "kettle")
                        .put("quantity", 1);
    }

    private Consumer<ObjectNode> inSegment(Duration ago) {
        return state ->
                state.putArray("segments")
                        .addObject()
                        .put("name", "dry-tasters")
                        .put("since", TIME.format(now.minus(ago)));
    }

    private static Consumer<ObjectNode> allows(boolean marketing) {
        return state -> States.says(state, "marketing", marketing);
    }
}
