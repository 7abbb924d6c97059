package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static com.kundresa.recommendation.story.Asking.nextStep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.kundresa.local.StackResource;
import com.kundresa.recommendation.measuring.EvaluationRun;
import com.kundresa.recommendation.measuring.MeasuringConfig;
import com.kundresa.recommendation.measuring.postgres.EvaluationStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Judging other policies, which takes its time. */
@QuarkusTest
class EvaluationsTest {

    private static final String GREEDY_HERO = "{\"policy\":\"greedy\",\"placement\":\"home-hero\"}";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject Pool pool;

    @Inject EvaluationStore store;

    @Inject MeasuringConfig config;

    @Test
    void a_policy_is_judged_page_by_page_by_the_decisions_that_were_made() {
        IntStream.range(0, 160)
                .forEach(i -> nextStep("{\"placement\":\"chat-reply\",\"count\":1}"));

        JsonPath learned =
                result("{\"policy\":\"learned\",\"placement\":\"chat-reply\",\"most\":200000}");
        JsonPath baseline = result("{\"policy\":\"baseline\",\"placement\":\"chat-reply\"}");

        assertThat(config.evaluations().page()).as("several pages").isLessThan(100);
        assertThat(learned.getInt("result.decisions.used")).isGreaterThanOrEqualTo(150);
        assertThat(learned.getInt("seen"))
                .isEqualTo(learned.getInt("result.decisions.found"))
                .isEqualTo(learned.getInt("total"));
        assertThat(learned.getString("result.verdict")).isEqualTo("doubtful");
        assertThat(learned.getList("result.because.code")).contains("few-rewards");
        assertThat(learned.getDouble("result.fit.meanWeight")).isCloseTo(1, within(0.2));
        assertThat(learned.getDouble("result.estimates.doublyRobust.low"))
                .isLessThanOrEqualTo(learned.getDouble("result.estimates.doublyRobust.high"));
        assertThat(baseline.getString("result.verdict")).isIn("estimate", "doubtful", "refused");
        assertThat(baseline.getList("result.because.text")).isNotEmpty();
    }

    @Test
    void a_longer_log_tells_how_far_it_is_and_can_be_given_up() {
        UUID one = nextStep("logged-again", "chat-reply").getUUID("decisionId");
        loggedAgain(one, 4_000);
        String question =
                "{\"policy\":\"learned\",\"placement\":\"chat-reply\",\"from\":\"2020-03-01T00:00:00Z\",\"until\":\"2020-03-02T00:00:00Z\"}";

        long id = ask(question);
        awaitPartly(id);
        JsonPath done = awaitState(id, "done");

        assertThat(done.getInt("seen")).isEqualTo(done.getInt("total")).isEqualTo(4_000);
        assertThat(done.getInt("result.decisions.used")).isEqualTo(4_000);
        assertThat(done.getDouble("result.fit.effectiveSampleSize")).isCloseTo(4_000, within(0.1));
        assertThat(done.getDouble("result.estimates.doublyRobust.value"))
                .isCloseTo(0.25, within(0.005));

        long givenUp = ask(question);
        awaitPartly(givenUp);
        as("operator").delete("/v1/evaluations/" + givenUp).then().statusCode(204);
        assertThat(result(GREEDY_HERO).getInt("begun")).isEqualTo(1);
        isUnknown(as("operator").get("/v1/evaluations/" + givenUp));
    }

    @Test
    void the_newest_decisions_are_taken_and_no_more_than_were_asked_for() {
        IntStream.range(0, 30).forEach(i -> nextStep("{\"placement\":\"chat-reply\",\"count\":1}"));
        String until = Instant.now().toString();
        String question =
                "{\"policy\":\"greedy\",\"placement\":\"chat-reply\",\"most\":%d,\"until\":\"%s\"}";

        JsonPath few = result(question.formatted(25, until));
        JsonPath again = result(question.formatted(25, until));

        assertThat(few.getInt("total")).isEqualTo(25);
        assertThat(few.getInt("result.decisions.found")).isEqualTo(25);
        assertThat(again.getMap("result")).isEqualTo(few.getMap("result"));
    }

    @Test
    void where_nothing_is_tried_out_nothing_can_be_said() {
        nextStep("{\"placement\":\"home-hero\"}");

        JsonPath greedy = result(GREEDY_HERO);

        assertThat(greedy.getString("result.verdict")).isEqualTo("refused");
        assertThat(greedy.getString("result.because[0].code")).isEqualTo("no-decisions");
        assertThat(greedy.getInt("result.decisions.notTriedOut")).isPositive();
        assertThat(greedy.getMap("result")).doesNotContainKey("estimates");
    }

    @Test
    void whoever_asks_is_told_where_to_look_and_finds_the_result_in_the_list_later() {
        Response asked = as("operator").body(GREEDY_HERO).post("/v1/evaluations");
        long id = asked.jsonPath().getLong("evaluationId");

        asked.then()
                .statusCode(202)
                .header("Location", endsWith("/v1/evaluations/" + id))
                .body("state", equalTo("waiting"))
                .body("question.policy", equalTo("greedy"))
                .body("question.placement", equalTo("home-hero"))
                .body("question.most", equalTo(20_000));
        awaitState(id, "done");
        assertThat(list().getList("evaluations.evaluationId", Long.class)).contains(id);
        assertThat(
                        list().getString(
                                        "evaluations.find { it.evaluationId == "
                                                + id
                                                + " }.result.verdict"))
                .isEqualTo("refused");
    }

    @Test
    void one_whose_instance_stopped_is_begun_again_and_says_so() {
        long id = leftBehind(1);

        JsonPath done = awaitState(id, "done");

        assertThat(done.getInt("begun")).isEqualTo(2);
        assertThat(done.getInt("seen")).isEqualTo(done.getInt("total"));
    }

    @Test
    void one_over_which_the_service_stops_again_and_again_is_given_up() {
        long id = leftBehind(config.evaluations().attempts());

        assertThat(awaitState(id, "failed").getString("why")).isEqualTo("interrupted");
    }

    @Test
    void a_question_that_this_program_does_not_read_fails_alone() {
        long id = kept("waiting", "{\"policy\":\"of another version\"}", 0);

        assertThat(awaitState(id, "failed").getString("why")).isEqualTo("failed");
        assertThat(result(GREEDY_HERO).getString("state")).isEqualTo("done");
    }

    @Test
    void what_somebody_else_has_begun_anew_is_left_to_them() {
        long id = held();
        EvaluationRun mine = store.find(id).await().indefinitely().orElseThrow();
        run("UPDATE evaluation SET begun = 2 WHERE evaluation_id = " + id);

        Instant now = Instant.now();
        assertThat(store.progress(mine, 5, 5, now.plus(LEASE)).await().indefinitely()).isFalse();
        assertThat(store.finish(mine, "{}", now).await().indefinitely()).isFalse();
        assertThat(store.fail(mine, "failed", now).await().indefinitely()).isFalse();
        as("operator").delete("/v1/evaluations/" + id).then().statusCode(204);
    }

    @Test
    void only_so_many_wait_and_one_that_is_taken_away_is_gone() {
        List<Long> ids =
                IntStream.range(0, config.evaluations().atMost()).mapToObj(i -> held()).toList();

        as("operator")
                .body(GREEDY_HERO)
                .post("/v1/evaluations")
                .then()
                .statusCode(503)
                .header("Retry-After", not(equalTo(null)))
                .body("type", equalTo("/problems/try-again"));

        ids.forEach(id -> as("operator").delete("/v1/evaluations/" + id).then().statusCode(204));
        isUnknown(as("operator").get("/v1/evaluations/" + ids.getFirst()));
        isUnknown(as("operator").delete("/v1/evaluations/" + ids.getFirst()));
        assertThat(result(GREEDY_HERO).getString("state")).isEqualTo("done");
    }

    @Test
    void the_newest_results_are_kept_and_no_others() {
        long old = kept("done", GREEDY_HERO, 1);
        int keep = config.evaluations().keep();
        IntStream.range(0, keep).forEach(i -> kept("failed", "{}", 1));

        result(GREEDY_HERO);

        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() -> isUnknown(as("operator").get("/v1/evaluations/" + old)));
        assertThat(list().getList("evaluations")).hasSizeLessThanOrEqualTo(keep + 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"policy\":\"magic\",\"placement\":\"home-hero\"}",
                "{\"policy\":\"greedy\",\"placement\":\"roof\"}",
                "{\"policy\":\"greedy\"}",
                "{\"policy\":\"greedy\",\"placement\":\"cart\",\"epsilon\":0.1}",
                "{\"policy\":\"learned\",\"placement\":\"cart\",\"epsilon\":1.1}",
                "{\"policy\":\"learned\",\"placement\":\"cart\",\"modelVersion\":-1}",
                "{\"policy\":\"learned\",\"placement\":\"cart\",\"modelVersion\":\"newest\"}",
                "{\"policy\":\"learned\",\"placement\":\"cart\",\"most\":200001}",
                "{\"policy\":\"learned\",\"placement\":\"cart\",\"from\":\"yesterday\"}",
                "{\"policy\":\"learned\",\"placement\":\"cart\",\"from\":\"2020-01-02T00:00:00Z\",\"until\":\"2020-01-01T00:00:00Z\"}",
                "[]",
                "null",
                "{"
            })
    void a_question_that_makes_no_sense_is_refused_with_a_problem(String question) {
        as("operator")
                .body(question)
                .post("/v1/evaluations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void only_operators_ask_and_only_what_is_there_is_found() {
        as("service").body(GREEDY_HERO).post("/v1/evaluations").then().statusCode(403);
        as("agent").get("/v1/evaluations").then().statusCode(403);
        isUnknown(as("operator").get("/v1/evaluations/newest"));
        isUnknown(as("operator").get("/v1/evaluations/999999999999999999"));
    }

    private static void isUnknown(Response answer) {
        answer.then().statusCode(404).body("type", equalTo("/problems/evaluation-unknown"));
    }

    /** What it says when it is done. */
    private static JsonPath result(String question) {
        return awaitState(ask(question), "done");
    }

    private static long ask(String question) {
        Response asked = as("operator").body(question).post("/v1/evaluations");
        asked.then().statusCode(202);
        return asked.jsonPath().getLong("evaluationId");
    }

    private static void awaitPartly(long id) {
        await().atMost(StackResource.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> read(id).getInt("seen") > 0);
        assertThat(read(id).getInt("total")).isEqualTo(4_000);
    }

    /** The same decision so many times, on a day long ago; every fourth was taken up. */
    private void loggedAgain(UUID decisionId, int times) {
        run(
                """
                INSERT INTO decision (decision_id, decided_at, customer_id, placement, catalogue_version, decision, inputs)
                SELECT md5('logged again' || n)::uuid, '2020-03-01T00:00:00Z'::timestamptz + n * interval '1 second',
                       customer_id, placement, catalogue_version, decision, inputs
                FROM decision, generate_series(1, %1$d) AS n WHERE decision_id = '%2$s'
                """
                        .formatted(times, decisionId));
        run(
                """
                INSERT INTO choice (decision_id, action_id, rank, probability, decided_at, until, placement, anchor, arm,
                                    model_version, policy, activated, shown, reward_rules, reward, settled_at)
                SELECT md5('logged again' || n)::uuid, action_id, rank, probability,
                       '2020-03-01T00:00:00Z'::timestamptz + n * interval '1 second', '2020-03-03T00:00:00Z', placement,
                       md5('logged again' || n)::uuid, 'treated', model_version, policy, true, shown, reward_rules,
                       CASE WHEN n %% 4 = 0 THEN 1 ELSE 0 END, '2020-03-03T00:00:00Z'
                FROM choice, generate_series(1, %1$d) AS n WHERE decision_id = '%2$s' AND rank = 1
                """
                        .formatted(times, decisionId));
    }

    private static JsonPath awaitState(long id, String state) {
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() -> assertThat(read(id).getString("state")).isEqualTo(state));
        return read(id);
    }

    private static JsonPath read(long id) {
        return as("operator")
                .get("/v1/evaluations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath list() {
        return as("operator").get("/v1/evaluations").then().statusCode(200).extract().jsonPath();
    }

    /** As an instance leaves one behind that stops over it. */
    private long leftBehind(int begun) {
        return kept("running", question(), begun);
    }

    /** One that somebody else works on. */
    private long held() {
        return kept("running", question(), 1, Instant.now().plus(LEASE.multipliedBy(60)));
    }

    private static String question() {
        return "{\"policy\":\"greedy\",\"placement\":\"home-hero\",\"from\":\"%s\",\"until\":\"%s\",\"most\":1000}"
                .formatted(Instant.now().minus(Duration.ofDays(1)), Instant.now());
    }

    private long kept(String state, String question, int begun) {
        return kept(state, question, begun, LONG_AGO);
    }

    private long kept(String state, String question, int begun, Instant leaseUntil) {
        return pool.query(
                        """
                        INSERT INTO evaluation (asked_at, question, state, begun, lease_until)
                        VALUES ('%s', '%s', '%s', %d, '%s') RETURNING evaluation_id
                        """
                                .formatted(LONG_AGO, question, state, begun, leaseUntil))
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong("evaluation_id");
    }

    private void run(String statement) {
        pool.query(statement).execute().await().indefinitely();
    }
}
