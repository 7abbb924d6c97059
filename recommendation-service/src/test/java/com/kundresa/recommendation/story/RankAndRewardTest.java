package com.kundresa.recommendation.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of the retired rank and reward service find. */
@QuarkusTest
class RankAndRewardTest {

    private static final String RANK = "/personalizer/v1.0/rank";
    private static final String CALL =
            """
            {"contextFeatures":[{"run":"%s","time":"%s"}],
             "actions":[{"id":"news","features":[{"topic":"world"}]},{"id":"sport","features":[{"topic":"sport"}]}],
             "eventId":"%s"}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"v1.0", "v1.1-preview.3"})
    void a_ranking_has_probabilities_and_takes_a_reward(String version) {
        String path = "/personalizer/" + version;
        JsonPath ranking =
                post(
                                path + "/rank",
                                "{\"actions\":[{\"id\":\"a\",\"features\":[]},{\"id\":\"b\",\"features\":[]}]}")
                        .then()
                        .statusCode(201)
                        .body("ranking", hasSize(2))
                        .extract()
                        .jsonPath();

        assertThat(
                        ranking.getDouble("ranking[0].probability")
                                + ranking.getDouble("ranking[1].probability"))
                .isBetween(0.999999, 1.000001);
        assertThat(ranking.getString("rewardActionId"))
                .isEqualTo(ranking.getString("ranking[0].id"));
        post(path + "/events/" + ranking.getString("eventId") + "/reward", "{\"value\":1}")
                .then()
                .statusCode(204);
    }

    @Test
    void what_is_rewarded_in_a_situation_comes_first_in_that_situation() {
        String run = UUID.randomUUID().toString();
        for (int round = 0; round < 150; round++) {
            String time = round % 2 == 0 ? "morning" : "evening";
            JsonPath ranking =
                    post(RANK, CALL.formatted(run, time, run + "-" + round))
                            .then()
                            .statusCode(201)
                            .extract()
                            .jsonPath();
            boolean pays =
                    ranking.getString("rewardActionId")
                            .equals(time.equals("morning") ? "news" : "sport");
            post(
                            "/personalizer/v1.0/events/" + run + "-" + round + "/reward",
                            pays ? "{\"value\":1}" : "{\"value\":-1}")
                    .then()
                    .statusCode(204);
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    assertThat(probability(run, "morning", "news")).isGreaterThan(0.8);
                    assertThat(probability(run, "evening", "sport")).isGreaterThan(0.8);
                });
    }

    @Test
    void the_same_call_under_the_same_event_gets_the_same_answer() {
        String event = UUID.randomUUID().toString();
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            answers.add(post(RANK, CALL.formatted("r", "noon", event)).asString());
        }

        assertThat(answers).hasSize(1);
        post(RANK, CALL.formatted("r", "night", event))
                .then()
                .statusCode(400)
                .body("error.code", equalTo("BadRequest"));
    }

    @Test
    void a_deferred_ranking_is_activated_later() {
        String event = UUID.randomUUID().toString();
        post(
                        RANK,
                        CALL.formatted("r", "noon", event)
                                .replaceFirst("}\\s*$", ",\"deferActivation\":true}"))
                .then()
                .statusCode(201);

        post("/personalizer/v1.0/events/" + event + "/activate", "").then().statusCode(204);
        post("/personalizer/v1.0/events/" + event + "/activate", "").then().statusCode(204);
    }

    @Test
    void errors_have_the_shape_that_these_clients_read() {
        given().body("{}")
                .post(RANK)
                .then()
                .statusCode(401)
                .body("error.code", equalTo("Unauthorized"));
        post(RANK, "{\"actions\":[]}")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("BadRequest"));
        post("/personalizer/v1.0/events/nobody/reward", "{\"value\":1}")
                .then()
                .statusCode(404)
                .body("error.code", equalTo("ResourceNotFound"));
        post("/personalizer/v1.0/events/nobody/reward", "{\"value\":3}")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("BadRequest"));
        post("/personalizer/v1.0/events/nobody/activate", "").then().statusCode(404);
    }

    @Test
    void whatever_is_sent_is_never_a_500() {
        Random chance = new Random(11);
        String call = CALL.formatted("r", "noon", "fuzz");
        for (int round = 0; round < 200; round++) {
            char[] broken = call.toCharArray();
            for (int i = 0; i < 3; i++) {
                broken[chance.nextInt(broken.length)] = (char) (32 + chance.nextInt(90));
            }
            assertThat(post(RANK, new String(broken)).statusCode()).isIn(201, 400);
        }
    }

    private static double probability(String run, String time, String option) {
        return post(RANK, CALL.formatted(run, time, UUID.randomUUID()))
                .jsonPath()
                .getDouble("ranking.find { it.id == '" + option + "' }.probability");
    }

    private static Response post(String path, String body) {
        return given().header("Ocp-Apim-Subscription-Key", "rank-development")
                .contentType("application/json")
                .body(body)
                .post(path);
    }
}
