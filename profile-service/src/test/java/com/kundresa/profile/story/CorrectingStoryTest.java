package com.kundresa.profile.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.StackResource;
import com.kundresa.profile.history.mongo.DecisionHistory;
import com.kundresa.profile.identity.Decision;
import com.kundresa.profile.identity.json.DecisionJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class CorrectingStoryTest {
    @Inject Stores stores;
    @Inject DecisionHistory history;

    @Test
    @DisplayName(
            "UNM-01 a preview says what a cut does, the cut does it once, and can be taken back")
    void aPreviewSaysWhatACutDoesTheCutDoesItOnceAndCanBeTakenBack() {
        // given
        String email = "cor1@example.org";
        mergedByMistake(email, "cor-1");
        Map<String, Object> cut =
                Map.of("identifiers", List.of("anonymous_id:cor-1"), "reason", "library computer");
        String path = "/v1/customers/email:" + email + "/identity/cuts";
        // when
        JsonPath preview = post(path + "?dryRun=true", cut, "").jsonPath();
        // then
        assertThat(preview.getBoolean("dryRun")).isTrue();
        assertThat(preview.getList("before.interactions")).containsExactly(4);
        assertThat(preview.getList("after.interactions", Integer.class))
                .containsExactlyInAnyOrder(2, 2);
        Desk.awaitInteractions("email", email, 4);
        // when
        Response done = post(path, cut, "cor-1-cut");
        // then
        assertThat(done.jsonPath().getList("after")).isEqualTo(preview.getList("after"));
        assertThat(done.jsonPath().getString("by")).isEqualTo("development-agent");
        JsonPath person = Desk.awaitInteractions("email", email, 2);
        JsonPath visitor = Desk.awaitInteractions("anonymous_id", "cor-1", 2);
        assertThat(person.getString("customerId")).isNotEqualTo(visitor.getString("customerId"));
        assertThat(post(path, cut, "cor-1-cut").asByteArray()).isEqualTo(done.asByteArray());
        assertThat(decisions("email:" + email).getList("decisions")).hasSize(1);

        // UNM-03: the same evidence again does not merge
        Topic.INTERACTIONS.send(
                List.of(Said.identified().with("email", email).with("anonymous_id", "cor-1")));
        Desk.awaitInteractions("email", email, 3);
        Desk.awaitInteractions("anonymous_id", "cor-1", 2);

        // when it is taken back
        UUID id = done.jsonPath().getUUID("decisionId");
        post(
                        "/v1/customers/email:" + email + "/identity/decisions/" + id + "/withdraw",
                        Map.of("reason", "it was hers after all"),
                        "cor-1-back")
                .then()
                .statusCode(200)
                .body("kind", equalTo("withdrawal"));
        // then
        Desk.awaitInteractions("anonymous_id", "cor-1", 5);
        JsonPath listed = decisions("email:" + email);
        assertThat(listed.getList("decisions.kind")).containsExactly("withdrawal", "cut");
        assertThat(listed.getUUID("decisions[1].withdrawnBy"))
                .isEqualTo(listed.getUUID("decisions[0].decisionId"));
        post(
                        "/v1/customers/email:" + email + "/identity/decisions/" + id + "/withdraw",
                        Map.of("reason", "once more"),
                        "cor-1-again")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/decision-unknown"));
    }

    @Test
    @DisplayName("UNM-05 a decision is kept in the history like an interaction")
    void aDecisionIsKeptInTheHistoryLikeAnInteraction() {
        // given
        mergedByMistake("cor2@example.org", "cor-2");
        // when
        UUID id =
                post(
                                "/v1/customers/email:cor2@example.org/identity/cuts",
                                Map.of(
                                        "identifiers",
                                        List.of("anonymous_id:cor-2"),
                                        "reason",
                                        "not hers"),
                                "cor-2-cut")
                        .jsonPath()
                        .getUUID("decisionId");
        // then
        Decision kept =
                history.all()
                        .map(DecisionJson::read)
                        .filter(decision -> decision.id().equals(id))
                        .collect()
                        .first()
                        .await()
                        .atMost(StackResource.PATIENCE);
        assertThat(kept).isInstanceOf(Decision.Parted.class);
        assertThat(kept.reason()).isEqualTo("not hers");
        assertThat(kept.nodes())
                .contains(Desk.node("anonymous_id", "cor-2"))
                .contains(Desk.node("email", "cor2@example.org"));
        assertThat(stores.count("select count(*) from decision where id = $1 and kept", id))
                .isOne();
        assertThat(stores.count("select count(*) from cut where id = $1", id)).isOne();
    }

    @Test
    void anAgentLinksWhatRulesKeepApartAndTakesItBack() {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified().with("user_id", "cor-3a").saying("name", "Eva Ek"),
                        Said.that("store", "order_completed")
                                .with("user_id", "cor-3b")
                                .ordering("cor-3-o", "SEK", 4000)));
        Desk.awaitInteractions("user_id", "cor-3a", 1);
        Desk.awaitInteractions("user_id", "cor-3b", 1);
        Map<String, Object> link =
                Map.of("with", "user_id:cor-3b", "reason", "she has two accounts");
        String path = "/v1/customers/user_id:cor-3a/identity/links";
        // when
        JsonPath preview = post(path + "?dryRun=true", link, "").jsonPath();
        JsonPath done = post(path, link, "cor-3").jsonPath();
        // then
        assertThat(preview.getList("before")).hasSize(2);
        assertThat(done.getList("after")).hasSize(1).isEqualTo(preview.getList("after"));
        assertThat(done.getInt("after[0].customer.revenue.SEK")).isEqualTo(4000);
        Desk.awaitInteractions("user_id", "cor-3b", 2);
        // when
        post(
                "/v1/customers/user_id:cor-3b/identity/decisions/"
                        + done.getString("decisionId")
                        + "/withdraw",
                Map.of("reason", "sisters"),
                "cor-3-back");
        // then
        assertThat(Desk.awaitInteractions("user_id", "cor-3a", 1).getInt("orders.count")).isZero();
        Desk.awaitInteractions("user_id", "cor-3b", 1);
        assertThat(
                        stores.count(
                                "select count(*) from link where rule = 'AGENT' and id = $1",
                                UUID.fromString(done.getString("decisionId"))))
                .isZero();
    }

    @Test
    void whatCannotBeCorrectedIsRefusedWithAReason() {
        mergedByMistake("cor4@example.org", "cor-4");
        String cuts = "/v1/customers/email:cor4@example.org/identity/cuts";
        Map<String, Object> cut =
                Map.of("identifiers", List.of("anonymous_id:cor-4"), "reason", "why");

        refused(post(cuts, cut, ""), 400, "idempotency-key-required");
        refused(
                post(
                        cuts,
                        Map.of(
                                "identifiers",
                                List.of("anonymous_id:cor-4", "email:cor4@example.org"),
                                "reason",
                                "all"),
                        "cor-4-all"),
                409,
                "correction-without-effect");
        refused(
                post("/v1/customers/user_id:cor-nobody/identity/cuts", cut, "cor-4-n"),
                404,
                "customer-unknown");
        refused(
                post(cuts, Map.of("identifiers", List.of("nonsense"), "reason", "w"), "cor-4-x"),
                400,
                "reference-malformed");
        assertThat(
                        post(cuts, Map.of("identifiers", List.of("anonymous_id:cor-4")), "cor-4-y")
                                .statusCode())
                .isEqualTo(400);
        post(cuts, cut, "cor-4-cut").then().statusCode(200);
        refused(
                post(
                        "/v1/customers/email:cor4@example.org/identity/links",
                        Map.of("with", "anonymous_id:cor-4", "reason", "w"),
                        "cor-4-cut"),
                409,
                "idempotency-key-reused");
        given().auth()
                .oauth2(DevelopmentKeys.token("service"))
                .contentType(ContentType.JSON)
                .body(cut)
                .post(cuts)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-required"));
    }

    private static void refused(Response answer, int status, String type) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type));
    }

    /** Somebody with an e-mail and a browser of somebody else, two interactions each. */
    private static void mergedByMistake(String email, String visitor) {
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified().with("email", email).saying("name", "Maja Gran"),
                        Said.pageViewed().with("anonymous_id", visitor),
                        Said.pageViewed().with("anonymous_id", visitor),
                        Said.identified().with("email", email).with("anonymous_id", visitor)));
        Desk.awaitInteractions("email", email, 4);
    }

    private static JsonPath decisions(String ref) {
        return Desk.agent().get("/v1/customers/{ref}/identity/decisions", ref).jsonPath();
    }

    static Response post(String path, Map<String, ?> body, String key) {
        var request =
                Desk.agent().contentType(ContentType.JSON).body(body).urlEncodingEnabled(false);
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return request.post(path);
    }
}
