package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes in is answered with a clear problem; nothing good is lost and nothing from inside
 * is shown.
 */
class BadInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite = Suite.shared();
    private final Http web = suite.sender("wk_web_shop");
    private final Customers customers = new Customers(suite);
    private final Map<ServiceProcess, Long> tracesBefore = new HashMap<>();

    @BeforeEach
    void count_stack_traces() {
        suite.services().forEach(service -> tracesBefore.put(service, stackTraces(service)));
    }

    @AfterEach
    void no_stack_trace_was_logged() {
        suite.services()
                .forEach(service ->
                        assertThat(stackTraces(service))
                                .as("stack frames in " + service.log())
                                .isEqualTo(tracesBefore.get(service)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batch\":[{\"type\":\"track\"",
                "",
                "no json at all",
                "{\"batch\":17}",
                "[1,2,3",
                "{\"batch\":[{}]} and more"
            })
    void a_malformed_body_is_refused_with_its_reason(String body) {
        var answer = web.postText("/v1/batch", "application/json", body);

        Expect.problem(answer, 400, "body-unreadable");
    }

    @Test
    void an_unknown_write_key_is_refused_and_so_is_none() {
        var event = Map.of("type", "track", "event", "x", "anonymousId", "a", "messageId", "m");

        var unknown = suite.sender("wk_of_nobody").post("/v1/track", event);
        var none = Http.anonymous(suite.touchpoint().url()).post("/v1/track", event);

        Expect.problem(unknown, 401, "unknown-write-key");
        Expect.problem(none, 401, "write-key-missing");
    }

    @Test
    void an_event_without_identifiers_is_listed_and_kept_and_its_neighbours_are_accepted() {
        var rejectedBefore = suite.log().written("interactions-rejected");
        var good =
                Map.of(
                        "type",
                        "page",
                        "name",
                        "Home",
                        "anonymousId",
                        "bad-1",
                        "messageId",
                        "bad-1");
        var nobody = Map.of("type", "track", "event", "Lost", "messageId", "bad-2");

        var answer = web.post("/v1/batch", Map.of("batch", List.of(good, nobody)));

        var body = answer.expect(200).json();
        assertThat(body.path("accepted").asInt()).isEqualTo(1);
        assertThat(body.path("rejected").asInt()).isEqualTo(1);
        var result = body.path("results").path(0);
        assertThat(result.path("index").asInt()).isEqualTo(1);
        assertThat(result.path("messageId").asText()).isEqualTo("bad-2");
        assertThat(result.path("status").asText()).isEqualTo("rejected");
        assertThat(result.path("problem").path("type").asText())
                .isEqualTo("/problems/no-identifier");
        assertThat(result.path("problem").path("title").asText()).isNotBlank();
        assertThat(suite.log().written("interactions-rejected")).isGreaterThan(rejectedBefore);
        becomesVisible("anonymous_id:bad-1");
    }

    @Test
    void a_receipt_with_a_negative_price_is_refused_and_changes_nobody() {
        var till = new Till(suite, "Lund");
        var at = java.time.Instant.parse("2026-05-04T10:00:00Z");
        var wrong = till.receipt("bad-receipt-1", "kettle", 1, "-5.00", at);
        wrong.put("loyaltyCard", "BAD1");
        var right = till.receipt("bad-receipt-2", "kettle", 1, "5.00", at);
        right.put("loyaltyCard", "BAD2");

        var refused = till.send(wrong);
        var accepted = till.send(right);

        Expect.problem(refused, 400, "negative-price");
        Expect.allAccepted(accepted, 1);
        becomesVisible("loyalty_card:BAD2");
        assertThat(customers.read("loyalty_card:BAD1").status()).isEqualTo(404);
    }

    @Test
    void a_customer_that_does_not_exist_is_unknown_by_any_way_of_asking() {
        var agent = suite.profileAs("agent");

        Expect.problem(agent.get("/v1/customers/user_id%3Anobody-at-all"), 404, "customer-unknown");
        Expect.problem(
                agent.get("/v1/customers/" + Ids.node("user_id", "nobody-at-all")),
                404,
                "customer-unknown");
        Expect.problem(
                agent.get("/v1/customers/user_id%3Anobody-at-all/history"),
                404,
                "customer-unknown");
        Expect.problem(
                agent.get("/v1/customers/user_id%3Anobody-at-all/journey"),
                404,
                "customer-unknown");
        Expect.problem(
                agent.post(
                        "/v1/customers/lookup",
                        Map.of("type", "email", "value", "nobody@example.com")),
                404,
                "customer-unknown");
    }

    @Test
    void a_body_beyond_the_limit_is_refused_and_an_event_beyond_the_limit_is_only_listed() {
        var event =
                "{\"type\":\"page\",\"anonymousId\":\"bad-4\",\"messageId\":\"%s\",\"properties\":{\"x\":\"%s\"}}";
        var tooLong = event.formatted("bad-4", "y".repeat(5_000_000));
        var long40 = event.formatted("bad-5", "y".repeat(40_000));
        var fine = event.formatted("bad-6", "y");

        var body = web.postText("/v1/batch", "application/json", "{\"batch\":[" + tooLong + "]}");
        var batch =
                web.postText(
                        "/v1/batch",
                        "application/json",
                        "{\"batch\":[" + long40 + "," + fine + "]}");

        Expect.problem(body, 413, "body-too-large");
        assertThat(batch.expect(200).json().path("accepted").asInt()).isEqualTo(1);
        assertThat(batch.json().path("results").path(0).path("problem").path("type").asText())
                .isEqualTo("/problems/event-too-large");
    }

    @Test
    void without_a_valid_token_of_the_right_role_nobody_reads_decides_or_administers() {
        var read = "/v1/customers/user_id%3Aanybody";
        var profile = suite.profile().url();
        var recommendation = suite.recommendation().url();
        var question =
                Map.of(
                        "customer",
                        Map.of("type", "user_id", "value", "a"),
                        "placement",
                        "home-hero");

        Expect.problem(Http.anonymous(profile).get(read), 401, "token-required");
        Expect.problem(
                Http.bearer(profile, Tokens.expired(suite, "agent")).get(read),
                401,
                "token-required");
        Expect.problem(
                Http.bearer(profile, Tokens.forged("agent")).get(read), 401, "token-required");
        Expect.problem(
                Http.bearer(profile, Tokens.ofAnotherIssuer(suite, "agent")).get(read),
                401,
                "token-required");
        Expect.problem(Http.bearer(profile, "not.a.token").get(read), 401, "token-required");
        Expect.problem(
                Http.bearer(profile, suite.token("visitor")).get(read), 403, "role-required");
        Expect.problem(Http.writeKey(profile, "wk_till").get(read), 401, "token-required");
        Expect.problem(
                Http.anonymous(recommendation).post("/v1/next-step", question),
                401,
                "token-required");
        Expect.problem(
                Http.bearer(recommendation, suite.token("agent")).get("/v1/actions"),
                403,
                "role-required");
    }

    @Test
    void a_question_that_nobody_can_answer_says_what_is_wrong_with_it() {
        var storefront = suite.recommendationAs("service");

        var malformed = storefront.postText("/v1/next-step", "application/json", "{\"placement\":");
        var nowhere =
                storefront.post(
                        "/v1/next-step",
                        Map.of(
                                "customer",
                                Map.of("type", "user_id", "value", "a"),
                                "placement",
                                "on-the-moon"));
        var decision = storefront.get("/v1/decisions/" + Ids.node("no", "decision"));

        Expect.problem(malformed, 400, "body-unreadable");
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.mediaType()).isEqualTo("application/problem+json");
        Expect.nothingFromInside(nowhere);
        Expect.problem(decision, 404, "decision-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"track\",\"event\":\"x\\u0000y\",\"anonymousId\":\"p1\",\"messageId\":\"p1\"}",
                "{\"type\":\"track\",\"event\":\"x\",\"anonymousId\":\"\\ud800\",\"messageId\":\"p2\"}",
                "{\"type\":\"track\",\"event\":\"x\",\"anonymousId\":\"p3\",\"messageId\":\"p3\",\"timestamp\":\"never\"}",
                "{\"type\":\"track\",\"event\":\"x\",\"anonymousId\":{\"a\":1},\"messageId\":[2]}",
                "{\"type\":\"dance\",\"anonymousId\":\"p5\",\"messageId\":\"p5\"}",
                "{\"type\":\"track\",\"event\":\"Order Completed\",\"anonymousId\":\"p6\",\"messageId\":\"p6\",\"properties\":{\"order_id\":\"o\",\"total\":1e999,\"currency\":\"SEK\",\"products\":[]}}",
                "{\"type\":\"track\",\"event\":\"x\",\"anonymousId\":\"p7\",\"messageId\":\"p7\",\"properties\":{\"n\":NaN}}",
                "{\"type\":\"track\",\"type\":\"page\",\"event\":\"x\",\"anonymousId\":\"p8\",\"messageId\":\"p8\"}"
            })
    void poison_never_makes_a_service_stumble(String event) {
        var answer = web.postText("/v1/track", "application/json", event);

        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        Expect.nothingFromInside(answer);
    }

    @Test
    void nesting_without_end_is_refused() {
        var deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        var body =
                "{\"type\":\"track\",\"event\":\"x\",\"anonymousId\":\"p9\",\"messageId\":\"p9\",\"properties\":"
                        + deep
                        + "}";

        var answer = web.postText("/v1/track", "application/json", body);

        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        Expect.nothingFromInside(answer);
        becomesVisibleAfterAll();
    }

    private void becomesVisibleAfterAll() {
        var shopper = new Shopper(suite, "after-all");
        shopper.opensPage("/", java.time.Instant.parse("2026-05-04T10:00:00Z"));
        becomesVisible("anonymous_id:after-all");
    }

    private void becomesVisible(String reference) {
        await().atMost(PATIENCE).until(() -> customers.read(reference).status() == 200);
    }

    private static long stackTraces(ServiceProcess service) {
        try (var lines = Files.lines(service.log())) {
            return lines.filter(line -> line.startsWith("\tat ")).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
