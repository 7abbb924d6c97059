package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static com.kundresa.recommendation.story.Asking.nextStep;
import static com.kundresa.recommendation.story.Asking.whyExcluded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.kundresa.local.StackResource;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is asked takes the question and never answers; whoever asks has an answer all the same,
 * while the line is still held. The stores' own time-outs are longer than the time that is asked
 * for here, or there is none.
 */
@QuarkusTest
class DeadlineTest {

    private static final String HEADER = "X-Deadline-Millis";
    private static final String ENOUGH_FOR_A_BUSY_MACHINE = "5000";
    private static final int MORE_THAN_A_BREAKER_LOOKS_AT = 45;
    private static final String QUESTION =
            "{\"customer\":{\"type\":\"user_id\",\"value\":\"%s\"},\"placement\":\"home-hero\"}";
    private static final String RARE =
            """
            {"actionId":"rare-find","kind":"content","enabled":%s,"placements":["home-hero"],"category":"rare",
             "title":{"en":"Rare"},"prior":0.9,"valueMinor":1000000,"lever":1,"caps":[{"most":3,"hours":24}]}
            """;

    /** Longer than any test, and ended by it. */
    private static final String PAUSE_MILLIS = "600000";

    @Inject RedisDataSource redis;
    @Inject AgroalDataSource database;
    @Inject MeterRegistry meters;

    private final String somebody = "hurried-" + UUID.randomUUID();

    @BeforeEach
    void something_is_given_three_times_a_day_at_most() {
        rare(true);
    }

    @AfterEach
    void all_is_well_again() {
        redis.execute("CLIENT", "UNPAUSE");
        hold(ProfileStub.URL_PROPERTY, false);
        hold(TouchpointStub.URL_PROPERTY, false);
        rare(false);
        States.cache(redis, "answered-again", States.of("answered-again", state -> {}));
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() ->
                        assertThat(nextStep("answered-again", "home-hero").getString("basis"))
                                .isEqualTo("state"));
    }

    @Test
    void with_redis_silent_profile_service_is_asked_in_time_and_what_is_capped_is_left_out() {
        put(
                ProfileStub.URL_PROPERTY,
                "/v1/customers/" + States.nodeId(somebody),
                States.of(somebody, state -> {}));
        double before = missed("cache");

        holdRedis();
        var decision = decision();

        assertThat(decision.getString("basis")).isEqualTo("state");
        assertThat(whyExcluded(decision, "rare-find")).isEqualTo("CAP_UNCHECKED");
        assertThat(decision.getList("answers")).isNotEmpty();
        assertThat(missed("cache")).isGreaterThan(before);
    }

    @Test
    void
            with_profile_service_silent_a_customer_whom_the_cache_lacks_is_answered_from_the_context() {
        double before = missed("profile-service");

        hold(ProfileStub.URL_PROPERTY, true);
        var decision = decision();

        isFromTheContextAlone(decision);
        assertThat(missed("profile-service")).isGreaterThan(before);
    }

    @Test
    void with_both_silent_the_answer_is_made_from_the_context_says_so_and_is_recorded() {
        States.cache(redis, somebody, States.of(somebody, state -> {}));
        double before = missed("profile-service");

        holdRedis();
        hold(ProfileStub.URL_PROPERTY, true);
        var decision = decision();

        isFromTheContextAlone(decision);
        assertThat(missed("profile-service")).isGreaterThan(before);
        as("agent")
                .get("/v1/decisions/" + decision.getString("decisionId") + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
    }

    @Test
    void callers_in_a_hurry_do_not_make_a_store_look_broken_to_others() {
        put(
                ProfileStub.URL_PROPERTY,
                "/v1/customers/" + States.nodeId(somebody),
                States.of(somebody, state -> {}));

        hold(ProfileStub.URL_PROPERTY, true);
        for (int i = 0; i < MORE_THAN_A_BREAKER_LOOKS_AT; i++) {
            ask("50");
        }
        hold(ProfileStub.URL_PROPERTY, false);

        assertThat(decision().getString("basis")).isEqualTo("state");
    }

    @Test
    void a_visit_is_answered_while_redis_and_both_services_are_silent() {
        double before = missed("touchpoint-service");
        holdRedis();
        hold(ProfileStub.URL_PROPERTY, true);
        hold(TouchpointStub.URL_PROPERTY, true);

        var answer =
                as("service")
                        .header(HEADER, ENOUGH_FOR_A_BUSY_MACHINE)
                        .header("X-Write-Key", TouchpointStub.WRITE_KEY)
                        .body(
                                """
                                {"customer":{"type":"user_id","value":"%s"},
                                 "placements":[{"placement":"home-hero"},{"placement":"cart"}],
                                 "interactions":[{"type":"page","messageId":"m-silent","anonymousId":"a-1"}]}
                                """
                                        .formatted(somebody))
                        .post("/v1/context")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();

        assertThat(answer.getString("customer.reason")).isEqualTo("state-unavailable");
        assertThat(answer.getList("decisions.basis"))
                .containsExactly("context-only", "context-only");
        assertThat(answer.getBoolean("interactions.resend")).isTrue();
        assertThat(answer.getString("interactions.problem.type")).isEqualTo("/problems/try-again");
        assertThat(missed("touchpoint-service")).isGreaterThan(before);
    }

    @Test
    void what_cannot_be_recorded_in_time_is_not_given_and_says_so() throws SQLException {
        States.cache(redis, somebody, States.of(somebody, state -> {}));
        double before = missed("record");

        try (Connection other = holdTable("decision")) {
            ask("1000")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/try-again"))
                    .body("detail", containsString("in time, so it is not given"));
            other.rollback();
        }

        assertThat(missed("record")).isGreaterThan(before);
        ask(ENOUGH_FOR_A_BUSY_MACHINE).then().statusCode(200);
    }

    @Test
    void what_nobody_waited_for_any_more_is_not_recorded_afterwards() throws SQLException {
        States.cache(redis, somebody, States.of(somebody, state -> {}));

        try (Connection other = holdTable("decision")) {
            for (int i = 0; i < 6; i++) {
                ask("500").then().statusCode(503);
            }
            other.rollback();
        }
        for (int i = 0; i < 2; i++) {
            ask(ENOUGH_FOR_A_BUSY_MACHINE).then().statusCode(200);
        }

        assertThat(recorded())
                .as("two that were given, and at most one that was under way on each of two lanes")
                .isBetween(2, 4);
    }

    @Test
    void a_ranking_that_cannot_be_recorded_in_time_says_so_in_the_words_of_its_clients()
            throws SQLException {
        try (Connection other = holdTable("rank_event")) {
            as("service")
                    .header("Ocp-Apim-Subscription-Key", "rank-development")
                    .header(HEADER, "500")
                    .body("{\"actions\":[{\"id\":\"a\",\"features\":[]}]}")
                    .post("/personalizer/v1.0/rank")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("error.message", containsString("cannot be recorded"));
            other.rollback();
        }
    }

    @Test
    void rank_clients_are_told_in_their_words_that_their_deadline_makes_no_sense() {
        as("service")
                .header("Ocp-Apim-Subscription-Key", "rank-development")
                .header(HEADER, "soon")
                .body("{\"actions\":[{\"id\":\"a\",\"features\":[]}]}")
                .post("/personalizer/v1.0/rank")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("BadRequest"));
    }

    private static void isFromTheContextAlone(JsonPath decision) {
        assertThat(decision.getString("basis")).isEqualTo("context-only");
        assertThat(decision.getString("basisReason")).isEqualTo("state-unavailable");
        assertThat(whyExcluded(decision, "rare-find")).isEqualTo("CAP_UNCHECKED");
        assertThat(decision.getList("answers")).isNotEmpty();
    }

    private JsonPath decision() {
        return ask(ENOUGH_FOR_A_BUSY_MACHINE).then().statusCode(200).extract().jsonPath();
    }

    private Response ask(String millis) {
        return as("service")
                .header(HEADER, millis)
                .body(QUESTION.formatted(somebody))
                .post("/v1/next-step");
    }

    /** Scripts count as writes, so they wait; a pause of writes alone can be ended. */
    private void holdRedis() {
        redis.execute("CLIENT", "PAUSE", PAUSE_MILLIS, "WRITE");
    }

    /** Whoever would write into the table waits until the connection ends its transaction. */
    private Connection holdTable(String table) throws SQLException {
        Connection other = database.getConnection();
        other.setAutoCommit(false);
        try (var lock = other.createStatement()) {
            lock.execute("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
        }
        return other;
    }

    private int recorded() throws SQLException {
        try (Connection reader = database.getConnection();
                var count =
                        reader.prepareStatement(
                                "SELECT count(*) FROM decision WHERE customer_id = ?")) {
            count.setObject(1, States.nodeId(somebody));
            try (ResultSet rows = count.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private double missed(String part) {
        Counter counter = meters.find("kundresa.deadline.missed").tag("part", part).counter();
        return counter == null ? 0 : counter.count();
    }

    private static void rare(boolean enabled) {
        as("operator")
                .body(RARE.formatted(enabled))
                .put("/v1/actions/rare-find")
                .then()
                .statusCode(200);
    }

    private static void hold(String urlProperty, boolean held) {
        put(urlProperty, "/held", Boolean.toString(held).getBytes(StandardCharsets.US_ASCII));
    }

    private static void put(String urlProperty, String path, byte[] body) {
        String url = ConfigProvider.getConfig().getValue(urlProperty, String.class);
        var put =
                HttpRequest.newBuilder(URI.create(url + path))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            client.send(put, HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
