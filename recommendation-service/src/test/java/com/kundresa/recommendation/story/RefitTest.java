package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static com.kundresa.recommendation.story.Asking.nextStep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.local.StackResource;
import com.kundresa.recommendation.learning.Refit;
import com.kundresa.recommendation.learning.postgres.RefitStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefitTest {

    private static final String TAKEN_UP = "refit-sample";
    private static final String SAMPLE =
            """
            {"actionId":"refit-sample","kind":"service","enabled":%s,"placements":["agent-desk"],
             "category":"refit-sample","title":{"en":"Sample"},"prior":0.2,"valueMinor":1,"lever":1}
            """;

    @Inject Pool pool;

    @Inject RefitStore refits;

    @Test
    void a_refit_learns_from_final_rewards_and_later_decisions_use_it() {
        sample(true);
        JsonPath before = agentDesk("before-refit");
        for (int n = 0; n < 12; n++) {
            settle(agentDesk("learned-from-" + n).getUUID("decisionId"));
        }

        as("operator")
                .post("/v1/models/refit")
                .then()
                .statusCode(202)
                .header("Location", endsWith("/v1/models/refit"))
                .body("askedBy", equalTo("operator"));
        JsonPath done = awaitDone();

        long version = done.getLong("modelVersion");
        assertThat(done.getLong("seen")).isEqualTo(done.getLong("total")).isPositive();
        JsonPath models = as("operator").get("/v1/models").jsonPath();
        assertThat(models.getLong("models[0].version")).isEqualTo(version);
        String learned = "models[0].actions.find { it.actionId == '" + TAKEN_UP + "' }";
        assertThat(models.getInt(learned + ".observations")).isEqualTo(12);
        assertThat(models.getDouble(learned + ".meanReward")).isEqualTo(1);

        JsonPath after = agentDesk("before-refit");
        assertThat(after.getLong("modelVersion")).isEqualTo(version);
        String answer = "answers.find { it.actionId == '" + TAKEN_UP + "' }";
        assertThat(after.getDouble(answer + ".parts.propensity"))
                .isGreaterThan(before.getDouble(answer + ".parts.propensity"));
        assertThat(after.getList(answer + ".reasons.code", String.class))
                .contains("LEARNED_TAKE_UP");
        assertThat(before.getLong("modelVersion")).isLessThan(version);
        assertIdentical(before);
        assertIdentical(after);

        refits.askIfNews(Refit.Of.MODEL, Instant.now()).await().indefinitely();
        assertThat(refits.newest(Refit.Of.MODEL).await().indefinitely().orElseThrow().version())
                .as("a night without news asks for nothing")
                .isEqualTo(version);
        sample(false);
    }

    @Test
    void a_placement_that_tries_things_out_can_be_computed_again_as_well() {
        List<Double> firsts = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            JsonPath decision = nextStep("{\"placement\":\"chat-reply\",\"count\":5}");
            firsts.add(decision.getDouble("answers[0].probability"));
            assertIdentical(decision);
        }

        assertThat(firsts).allMatch(p -> p > 0 && p <= 1).anyMatch(p -> p < 1);
    }

    @Test
    void one_instance_at_a_time_does_the_work() {
        var twice = new AtomicBoolean();

        refits.alone(
                        Refit.Of.MODEL,
                        () ->
                                refits.alone(
                                        Refit.Of.MODEL,
                                        () ->
                                                Uni.createFrom()
                                                        .voidItem()
                                                        .invoke(() -> twice.set(true))))
                .await()
                .indefinitely();

        assertThat(twice).isFalse();
    }

    @Test
    void only_operators_may_ask_for_a_refit() {
        as("agent").post("/v1/models/refit").then().statusCode(403);
        as("service").get("/v1/models").then().statusCode(403);
    }

    private static JsonPath awaitDone() {
        await().atMost(StackResource.PATIENCE)
                .until(() -> progress().getString("state").equals("done"));
        return progress();
    }

    private static JsonPath progress() {
        return as("operator").get("/v1/models/refit").then().statusCode(200).extract().jsonPath();
    }

    private static void assertIdentical(JsonPath decision) {
        as("agent")
                .get("/v1/decisions/" + decision.getString("decisionId") + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
    }

    private static JsonPath agentDesk(String userId) {
        return nextStep(
                "{\"customer\":{\"type\":\"user_id\",\"value\":\"%s\"},\"placement\":\"agent-desk\",\"count\":20}"
                        .formatted(userId));
    }

    private static void sample(boolean enabled) {
        as("operator")
                .body(SAMPLE.formatted(enabled))
                .put("/v1/actions/" + TAKEN_UP)
                .then()
                .statusCode(200);
    }

    /** As it is when the window is over and the action was taken up. */
    private void settle(UUID decisionId) {
        pool.preparedQuery(
                        """
                        UPDATE choice SET reward = 1, settled_at = now()
                        WHERE decision_id = $1 AND action_id = $2
                        """)
                .execute(Tuple.of(decisionId, TAKEN_UP))
                .await()
                .indefinitely();
    }
}
