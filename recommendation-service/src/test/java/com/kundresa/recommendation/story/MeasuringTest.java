package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static com.kundresa.recommendation.story.Asking.nextStep;
import static com.kundresa.recommendation.story.Asking.whyExcluded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.kundresa.local.StackResource;
import com.kundresa.recommendation.experiment.Arm;
import com.kundresa.recommendation.experimenting.RunningExperiments;
import com.kundresa.recommendation.offer.Placement;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"),
        restrictToAnnotatedClass = false)
@QuarkusTestResource(value = ProfileStub.class, restrictToAnnotatedClass = false)
class MeasuringTest {

    private static final String LONG_AGO = "?placement=chat-reply&from=%s&until=%s";

    @Inject RunningExperiments experiments;

    @Inject Pool pool;

    @Inject RedisDataSource redis;

    @Test
    void who_is_held_out_gets_what_anybody_gets_and_the_decision_says_so() {
        String heldOut = named(Arm.HELD_OUT).findFirst().orElseThrow();

        JsonPath decision = nextStep(heldOut, "chat-reply");

        assertThat(decision.getString("arm")).isEqualTo("hold-out");
        assertThat(decision.getString("policy")).isEqualTo("baseline");
        assertThat(whyExcluded(decision, "for-you")).isEqualTo("HELD_OUT");
        assertThat(nextStep(heldOut, "chat-reply").getString("arm")).isEqualTo("hold-out");
        assertThat(nextStep(heldOut, "agent-desk").getString("arm")).isEqualTo("none");
        assertThat(
                        as("agent")
                                .get(
                                        "/v1/decisions/"
                                                + decision.getString("decisionId")
                                                + "/replay")
                                .jsonPath()
                                .getBoolean("identical"))
                .isTrue();
    }

    @Test
    void the_report_counts_the_customers_of_both_arms_and_claims_nothing_from_a_few() {
        named(Arm.HELD_OUT).limit(3).forEach(name -> nextStep(name, "chat-reply"));
        named(Arm.TREATED).limit(5).forEach(name -> nextStep(name, "chat-reply"));

        JsonPath report = report("?placement=chat-reply");

        assertThat(report.getInt("arms.find { it.arm == 'hold-out' }.customers"))
                .isGreaterThanOrEqualTo(3);
        assertThat(report.getInt("arms.find { it.arm == 'treated' }.customers"))
                .isGreaterThanOrEqualTo(5);
        assertThat(report.getString("holdOut.value.finding"))
                .isIn(
                        "too little data",
                        "the arms do not have the sizes that were meant: find out why before"
                                + " comparing them");
    }

    @Test
    void the_arm_follows_the_anchor_through_merge_and_cut_MRG_10() {
        String earlier = named(Arm.HELD_OUT).findFirst().orElseThrow();
        String later = named(Arm.TREATED).findFirst().orElseThrow();

        anchored(later, later);
        String before = nextStep(later, "chat-reply").getString("arm");
        anchored(later, earlier);
        String merged = nextStep(later, "chat-reply").getString("arm");
        anchored(later, later);
        String cut = nextStep(later, "chat-reply").getString("arm");

        assertThat(List.of(before, merged, cut)).containsExactly("treated", "hold-out", "treated");
    }

    @Test
    void what_customers_buy_is_kept_whatever_they_were_shown() {
        String buyer = named(Arm.TREATED).skip(7).findFirst().orElseThrow();
        try (var shoppers = new Interactions()) {
            shoppers.say(
                    Interactions.orderBy(buyer, "measured-order", "cup"),
                    Interactions.orderBy(buyer, "measured-order", "cup"));
        }

        await().atMost(StackResource.PATIENCE)
                .untilAsserted(
                        () -> assertThat(bought(States.nodeId(buyer))).containsExactly(1000.0));
    }

    @Test
    void a_gain_is_reported_with_its_interval() {
        brought("2020-01-01", "treated", 49_900, 5);
        brought("2020-01-01", "hold-out", 100, 20);

        JsonPath report =
                report(LONG_AGO.formatted("2020-01-01T00:00:00Z", "2020-01-02T00:00:00Z"));

        assertThat(report.getBoolean("holdOut.sampleRatio.alarm")).isFalse();
        assertThat(report.getString("holdOut.reward.finding")).isEqualTo("gain");
        assertThat(report.getDouble("holdOut.reward.amount.value")).isCloseTo(0.15, within(0.001));
        assertThat(report.getDouble("holdOut.value.amount.value")).isCloseTo(150, within(1.0));
        assertThat(report.getDouble("holdOut.value.success.low")).isPositive();
        assertThat(report.getDouble("arms.find { it.arm == 'treated' }.convertedShare"))
                .isCloseTo(0.2, within(0.001));
    }

    @Test
    void arms_of_the_wrong_size_raise_the_alarm() {
        brought("2020-02-01", "treated", 10_000, 5);
        brought("2020-02-01", "hold-out", 100, 20);

        JsonPath report =
                report(LONG_AGO.formatted("2020-02-01T00:00:00Z", "2020-02-02T00:00:00Z"));

        assertThat(report.getBoolean("holdOut.sampleRatio.alarm")).isTrue();
        assertThat(report.getString("holdOut.reward.finding")).startsWith("the arms do not");
    }

    @Test
    void only_operators_measure() {
        as("agent").get("/v1/experiments/report").then().statusCode(403);
        as("operator").get("/v1/experiments/report?placement=roof").then().statusCode(400);
        as("operator").get("/v1/experiments/report?from=today").then().statusCode(400);
        as("operator").get("/v1/experiments/report").then().statusCode(200);
    }

    private Stream<String> named(Arm arm) {
        return IntStream.range(0, 20_000)
                .mapToObj(i -> "measured-" + i)
                .filter(name ->
                        experiments.assign(Placement.CHAT_REPLY, States.nodeId(name)).arm() == arm);
    }

    private static JsonPath report(String query) {
        return as("operator")
                .get("/v1/experiments/report" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** So many customers of an arm, of whom every n-th was rewarded and bought for 10.00. */
    private void brought(String day, String arm, int customers, int everyNth) {
        run(
                """
                INSERT INTO choice (decision_id, action_id, rank, decided_at, until, placement, anchor, arm, policy,
                                    activated, shown, reward_rules, reward, settled_at)
                SELECT md5('%1$s%2$s' || n)::uuid, 'popular-now', 1, '%1$sT12:00:00Z', '%1$sT13:00:00Z', 'chat-reply',
                       md5('%1$s%2$s' || n)::uuid, '%2$s', 'learned', true, '{}', '{}',
                       CASE WHEN n %% %4$d = 0 THEN 1 ELSE 0 END, '%1$sT14:00:00Z'
                FROM generate_series(1, %3$d) AS n
                """
                        .formatted(day, arm, customers, everyNth));
        run(
                """
                INSERT INTO conversion (node_id, at, interaction_id, money)
                SELECT anchor, decided_at + interval '1 minute', decision_id, 1000
                FROM choice WHERE decided_at = '%sT12:00:00Z' AND arm = '%s' AND reward = 1
                """
                        .formatted(day, arm));
    }

    private List<Double> bought(UUID nodeId) {
        return pool.preparedQuery("SELECT money FROM conversion WHERE node_id = $1")
                .execute(Tuple.of(nodeId))
                .map(rows -> rows.stream().map(row -> row.getDouble("money")).toList())
                .await()
                .indefinitely();
    }

    /** A customer of whose nodes this one was seen first. */
    private void anchored(String userId, String anchor) {
        byte[] state =
                States.of(userId, known -> known.put("anchor", States.nodeId(anchor).toString()));
        States.cache(redis, userId, state);
    }

    private void run(String statement) {
        pool.query(statement).execute().await().indefinitely();
    }
}
