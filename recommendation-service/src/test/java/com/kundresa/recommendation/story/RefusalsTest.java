package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.kundresa.local.DevelopmentKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks wrongly is told what to do, in a problem document. */
@QuarkusTest
class RefusalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    not json                                                         | 400 | /problems/body-unreadable
                    {"placement":"attic"}                                            | 400 | /problems/bad-field
                    {"placement":"cart","customer":{"type":"email","value":"guest"}} | 400 | /problems/unusable-identifier
                    """)
    void a_question_that_makes_no_sense(String body, int status, String type) {
        isProblem(as("service").body(body).post("/v1/next-step"), status, type);
    }

    @Test
    void a_question_that_is_too_long() {
        var body = "{\"placement\":\"cart\",\"x\":\"" + "x".repeat(100_000) + "\"}";

        isProblem(as("service").body(body).post("/v1/next-step"), 413, "/problems/body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "1", "19", "-200", "60001", "999999", "2.5"})
    void a_deadline_that_makes_no_sense(String millis) {
        isProblem(
                as("service")
                        .header("X-Deadline-Millis", millis)
                        .body("{\"placement\":\"cart\"}")
                        .post("/v1/next-step"),
                400,
                "/problems/bad-field");
    }

    @Test
    void nobody_and_forged_tokens_are_not_answered() {
        var body = "{\"placement\":\"cart\"}";

        isProblem(
                given().contentType("application/json").body(body).post("/v1/next-step"),
                401,
                "/problems/token-required");
        isProblem(
                given().contentType("application/json")
                        .header("Authorization", "Bearer " + DevelopmentKeys.token("service") + "x")
                        .body(body)
                        .post("/v1/next-step"),
                401,
                "/problems/token-required");
    }

    @Test
    void roles_that_may_not() {
        isProblem(
                as("stranger").body("{\"placement\":\"cart\"}").post("/v1/next-step"),
                403,
                "/problems/role-required");
        isProblem(as("agent").get("/v1/actions"), 403, "/problems/role-required");
    }

    @Test
    void a_decision_that_is_not_there() {
        isProblem(as("agent").get("/v1/decisions/nonsense"), 404, "/problems/decision-unknown");
        isProblem(
                as("agent").get("/v1/decisions/00000000-0000-4000-8000-000000000000"),
                404,
                "/problems/decision-unknown");
    }

    @Test
    void an_action_that_cannot_be() {
        isProblem(
                as("operator").body("{\"actions\":[{\"actionId\":\"X\"}]}").put("/v1/actions"),
                400,
                "/problems/bad-field");
        isProblem(as("operator").get("/v1/actions/unheard-of"), 404, "/problems/action-unknown");
    }

    private static void isProblem(Response answer, int status, String type) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("status", equalTo(status))
                .body("detail", not(containsString("Exception")));
    }
}
