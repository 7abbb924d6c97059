package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.local.StackResource;
import com.kundresa.recommendation.Contracts;
import com.kundresa.recommendation.pushing.DeliverSteps;
import com.kundresa.recommendation.pushing.FireDue;
import com.kundresa.recommendation.pushing.TellSteps;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The abandoned cart, and what else is offered without being asked. Time is told to the timers, so
 * nobody waits for an hour.
 */
@QuarkusTest
@QuarkusTestResource(value = PushSecrets.class, restrictToAnnotatedClass = false)
class PushTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String CART_RULE =
            """
            {"ruleId":"abandoned-cart","enabled":true,"trigger":{"is":"cart-left"},"delay":"PT1H",
             "conditions":[{"is":"cart-filled"}],"actionId":"cart-reminder",
             "channel":{"medium":"email","endpoint":"crm"},"cap":{"most":2,"hours":24}}
            """;

    @Inject RedisDataSource redis;

    @Inject Pool pool;

    @Inject FireDue timer;

    @Inject TellSteps teller;

    @Inject DeliverSteps postman;

    private final Receiver receiver = new Receiver();
    private final StatesTopic topic = new StatesTopic();
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void the_rule_is_switched_on_and_the_endpoint_open() {
        endpoint(receiver.url(), true);
        as("operator")
                .body("{\"rules\":[" + CART_RULE + "]}")
                .put("/v1/push/rules")
                .then()
                .statusCode(200);
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @AfterEach
    void nobody_receives_any_more() {
        receiver.close();
        topic.close();
    }

    @Test
    void a_cart_that_is_left_for_an_hour_brings_one_step_as_a_webhook_and_on_the_topic() {
        UUID id = has("leaves", 1, cart(now));

        at(now.plus(HOUR).minusSeconds(1));
        assertThat(statuses(id)).isEmpty();

        at(now.plus(HOUR));
        at(now.plus(HOUR).plusSeconds(5));

        becomes(id, "sent");
        var webhook = receiver.about(id.toString());
        assertThat(webhook).hasSize(1);
        assertThat(webhook.getFirst().isGenuine()).isTrue();
        assertThat(webhook.getFirst().timestamp()).isEqualTo(now.plus(HOUR).getEpochSecond());
        var records = topic.steps(id);
        assertThat(records).hasSize(1);
        var record = records.getFirst();
        assertThat(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo(webhook.getFirst().id());
        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .isEqualTo(webhook.getFirst().body());
        isOfTheContract(webhook.getFirst().body());
        assertThat(webhook.getFirst().body()).contains("Din varukorg väntar på dig");
    }

    @Test
    void the_decision_behind_a_step_can_be_computed_again() {
        UUID id = has("decides", 1, cart(now));
        at(now.plus(HOUR));

        String decision = steps(id).getString("steps[0].decisionId");

        as("agent")
                .get("/v1/decisions/" + decision + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
    }

    @Test
    void a_checkout_cancels_the_wait() {
        UUID id = has("buys", 1, cart(now));
        has("buys", 2, ordered(now.plusSeconds(60)));

        at(now.plus(HOUR).plusSeconds(60));

        assertThat(statuses(id)).isEmpty();
        assertThat(wait(id)).isEqualTo("cancelled ORDER_PLACED");
    }

    @Test
    void a_change_of_the_cart_restarts_the_hour_and_a_new_cart_begins_another() {
        UUID id = has("returns", 1, cart(now));
        has("returns", 2, cart(now.plusSeconds(1800)));

        at(now.plus(HOUR));
        assertThat(statuses(id)).isEmpty();
        at(now.plus(HOUR).plusSeconds(1800));
        becomes(id, "sent");

        has("returns", 3, cart(now.plusSeconds(6000)));
        at(now.plusSeconds(6000).plus(HOUR));
        becomes(id, "sent");

        has("returns", 4, ordered(now.plusSeconds(10_000)));
        has("returns", 5, cart(now.plusSeconds(11_000)).andThen(ordered(now.plusSeconds(10_000))));
        at(now.plusSeconds(11_000).plus(HOUR));
        becomes(id, "sent", "sent");
    }

    @Test
    void two_timers_that_run_at_once_do_not_double() {
        UUID id = has("doubles", 1, cart(now));
        Instant then = now.plus(HOUR);

        Uni.join()
                .all(timer.fire(then), timer.fire(then), timer.fire(then), timer.fire(then))
                .andFailFast()
                .await()
                .atMost(StackResource.PATIENCE);
        at(then);

        becomes(id, "sent");
        assertThat(receiver.about(id.toString())).hasSize(1);
        assertThat(topic.steps(id)).hasSize(1);
    }

    @Test
    void a_receiver_that_fails_and_one_that_is_slow_get_the_same_id_again() {
        receiver.answers(500, Receiver.NEVER, 200);
        UUID id = has("retries", 1, cart(now));

        at(now.plus(HOUR));
        assertThat(statuses(id)).containsExactly("due");
        at(now.plus(HOUR).plusSeconds(60));
        assertThat(statuses(id)).containsExactly("due");
        at(now.plus(HOUR).plusSeconds(600));

        becomes(id, "sent");
        var webhooks = receiver.about(id.toString());
        assertThat(webhooks).hasSize(3).allMatch(Receiver.Arrived::isGenuine);
        assertThat(webhooks.stream().map(Receiver.Arrived::id).distinct()).hasSize(1);
    }

    @Test
    void a_receiver_that_is_gone_is_switched_off_and_the_step_can_be_sent_again() {
        receiver.answers(410);
        UUID id = has("gone", 1, cart(now));

        at(now.plus(HOUR));

        assertThat(statuses(id)).containsExactly("dead");
        as("operator")
                .get("/v1/push/endpoints/crm")
                .then()
                .body("enabled", equalTo(false))
                .body("whyDisabled", equalTo("The endpoint answered 410 Gone"));
        endpoint(receiver.url(), true);
        String step = steps(id).getString("steps[0].stepId");
        as("operator").post("/v1/push/steps/" + step + "/replay").then().statusCode(204);
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() -> assertThat(statuses(id)).containsExactly("sent"));
        as("operator").post("/v1/push/steps/" + step + "/replay").then().statusCode(409);
    }

    @Test
    void consent_that_is_withdrawn_while_the_step_waits_bars_it() {
        UUID id = has("withdraws", 1, cart(now));
        States.cache(
                redis,
                "withdraws",
                state(
                        "withdraws",
                        2,
                        cart(now).andThen(state -> States.says(state, "marketing", false))));

        at(now.plus(HOUR));

        assertThat(statuses(id)).containsExactly("barred");
        assertThat(steps(id).getString("steps[0].code")).isEqualTo("CONSENT_DENIED");
        assertThat(receiver.about(id.toString())).isEmpty();
    }

    @Test
    void a_step_while_a_case_is_open_is_barred_for_the_reason_that_storefronts_get() {
        UUID id = has("upset-cart", 1, cart(now).andThen(state -> States.complains(state, "x")));

        at(now.plus(HOUR));

        assertThat(steps(id).getString("steps[0].code")).isEqualTo("OPEN_CASE");
    }

    @Test
    void nothing_is_kept_of_an_erased_customer() {
        UUID sent = has("erased-later", 1, cart(now));
        at(now.plus(HOUR));
        becomes(sent, "sent");

        topic.say(sent, null);

        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() -> assertThat(statuses(sent)).isEmpty());
        assertThat(count("SELECT count(*) FROM push_customer WHERE customer_id = $1", sent))
                .isZero();
        assertThat(count("SELECT count(*) FROM push_wait WHERE customer_id = $1", sent)).isZero();
    }

    @Test
    void who_introduces_himself_after_the_step_is_not_offered_it_again() {
        UUID stranger = has("stranger-with-cart", 1, cart(now));
        at(now.plus(HOUR));
        becomes(stranger, "sent");

        UUID known = States.nodeId("known-with-cart");
        topic.redirect(stranger, known, 2);
        has("known-with-cart", 2, cart(now.plusSeconds(4000)));
        becomes(known, "sent");
        at(now.plusSeconds(4000).plus(HOUR));

        assertThat(statuses(stranger)).isEmpty();
        assertThat(statuses(known)).containsExactly("sent");
        assertThat(topic.steps(known)).isEmpty();
    }

    @Test
    void a_phase_brings_a_step_once_however_often_its_state_is_told() {
        as("operator")
                .body(
                        """
                        {"ruleId":"welcome-back","enabled":true,"trigger":{"is":"phase-entered","phase":"service"},
                         "delay":"PT2H","actionId":"rate-us","channel":{"medium":"app"},"exits":["no-longer-so"]}
                        """)
                .put("/v1/push/rules/welcome-back")
                .then()
                .statusCode(200);
        Instant entered = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        UUID id =
                has(
                        "served",
                        1,
                        inService(entered).andThen(state -> States.bought(state, "cup", 9)));
        has("served", 2, inService(entered).andThen(state -> States.bought(state, "cup", 9)));

        at(entered.plus(Duration.ofHours(2)));
        has("served", 3, inService(entered).andThen(state -> States.bought(state, "cup", 9)));
        at(entered.plus(Duration.ofHours(5)));

        becomes(id, "sent");
        assertThat(topic.steps(id)).hasSize(1);
        assertThat(receiver.about(id.toString())).isEmpty();
    }

    @Test
    void a_rule_that_cannot_be_is_refused() {
        refused(CART_RULE.replace("cart-reminder", "unheard-of"));
        refused(CART_RULE.replace("cart-reminder", "for-you"));
        refused(CART_RULE.replace("\"crm\"", "\"nowhere\""));
        refused(CART_RULE.replace("PT1H", "P91D"));
        refused(CART_RULE.replace("cart-left", "full-moon"));
        as("operator")
                .body("{\"name\":\"crm\",\"url\":\"http://example.com/\",\"enabled\":true}")
                .put("/v1/push/endpoints/crm")
                .then()
                .statusCode(400);
        as("operator")
                .body("{\"name\":\"other\",\"url\":\"https://example.com/\",\"enabled\":true}")
                .put("/v1/push/endpoints/other")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/push-secret-missing"));
        as("agent").get("/v1/push/rules").then().statusCode(403);
    }

    private static void refused(String rule) {
        as("operator")
                .body(rule)
                .put("/v1/push/rules/abandoned-cart")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-field"));
    }

    private void endpoint(String url, boolean enabled) {
        as("operator")
                .body(Map.of("name", "crm", "url", url, "enabled", enabled))
                .put("/v1/push/endpoints/crm")
                .then()
                .statusCode(200);
    }

    /** A round of every timer at a moment. */
    private void at(Instant moment) {
        timer.fire(moment)
                .chain(() -> teller.tell(moment))
                .chain(() -> postman.deliver(moment))
                .await()
                .atMost(StackResource.PATIENCE);
        teller.tell(moment).await().atMost(StackResource.PATIENCE);
    }

    /** The customer is in this state, in the cache and on the topic; done when it was heard. */
    private UUID has(String userId, long version, Consumer<ObjectNode> change) {
        byte[] state = state(userId, version, change);
        UUID id = States.nodeId(userId);
        States.cache(redis, userId, state);
        topic.say(id, state);
        await().atMost(StackResource.PATIENCE)
                .until(() ->
                        count(
                                        "SELECT count(*) FROM push_customer WHERE customer_id = $1"
                                                + " AND version = "
                                                + version,
                                        id)
                                == 1);
        return id;
    }

    private static byte[] state(String userId, long version, Consumer<ObjectNode> change) {
        return States.of(
                userId,
                state -> {
                    state.put("version", version).put("anchor", States.nodeId(userId).toString());
                    ((ObjectNode) state.get("traits")).putObject("locale").put("value", "sv-SE");
                    States.says(state, "marketing", true);
                    change.accept(state);
                });
    }

    private static Consumer<ObjectNode> cart(Instant changedAt) {
        return state -> {
            ObjectNode cart = state.putObject("cart").put("updatedAt", TIME.format(changedAt));
            cart.put("currency", "SEK")
                    .putArray("lines")
                    .addObject()
                    .put("productId", "kettle")
                    .put("quantity", 1);
        };
    }

    private static Consumer<ObjectNode> ordered(Instant at) {
        return state ->
                ((ObjectNode) state.get("orders"))
                        .put("count", 1)
                        .putObject("last")
                        .put("orderId", "o-1")
                        .put("at", TIME.format(at))
                        .put("channel", "web")
                        .put("currency", "SEK")
                        .put("totalMinor", 100);
    }

    private static Consumer<ObjectNode> inService(Instant since) {
        return state ->
                ((ObjectNode) state.get("journey"))
                        .put("phase", "service")
                        .put("since", TIME.format(since));
    }

    private io.restassured.path.json.JsonPath steps(UUID id) {
        return as("operator")
                .get("/v1/push/steps?customer=" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The timers of the service run beside those of the test, so a step may be in their hands. */
    private void becomes(UUID id, String... statuses) {
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() -> assertThat(statuses(id)).containsExactly(statuses));
    }

    private List<String> statuses(UUID id) {
        return steps(id).getList("steps.status", String.class);
    }

    private String wait(UUID id) {
        var row =
                pool.preparedQuery("SELECT status, why FROM push_wait WHERE customer_id = $1")
                        .execute(Tuple.of(id))
                        .await()
                        .atMost(StackResource.PATIENCE)
                        .iterator()
                        .next();
        return row.getString(0) + " " + row.getString(1);
    }

    private long count(String query, UUID id) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(id))
                .await()
                .atMost(StackResource.PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private static void isOfTheContract(String message) {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                new String(
                                        Contracts.bytes("next-step-offered/v1/schema.json"),
                                        StandardCharsets.UTF_8));
        assertThat(schema.validate(message, InputFormat.JSON)).isEmpty();
    }
}
