package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static com.kundresa.recommendation.story.Asking.nextStep;
import static com.kundresa.recommendation.story.Asking.whyExcluded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whom an action would reach before it is saved, and what remains of one that is taken away. */
@QuarkusTest
class ActionPreviewTest {

    private static final String TEA =
            """
            {"actionId":"tasting","kind":"content","enabled":true,"placements":["cart"],"category":"tasting",
             "title":{"en":"A tasting for regulars"},"purpose":"marketing","prior":1,"valueMinor":1000000000,"lever":10,
             "audience":[{"is":"min-orders","orders":2}]}
            """;
    private static final String PATH = "/v1/actions/tasting";

    @Inject RedisDataSource redis;

    @Test
    void the_preview_tells_what_becomes_of_an_action_when_it_is_saved() {
        is("tasting-regular", allows(true).andThen(bought()));
        is("tasting-refuser", allows(false).andThen(bought()));
        nextStep("tasting-regular", "cart");
        String refused = nextStep("tasting-refuser", "cart").getString("decisionId");
        nextStep("{\"placement\":\"cart\"}");

        JsonPath preview = preview(TEA, "?decisions=3");

        assertThat(preview.getBoolean("saved")).isFalse();
        assertThat(preview.getString("placement")).isEqualTo("cart");
        assertThat(preview.getMap("decisions").toString())
                .isEqualTo("{lookedAt=3, eligible=1, answered=1, first=1}");
        assertThat(preview.getInt("customers.lookedAt")).isEqualTo(3);
        assertThat(preview.getInt("customers.eligible")).isEqualTo(1);
        assertThat(preview.getList("leftOut.code"))
                .containsExactlyInAnyOrder("CONSENT_DENIED", "NOT_IN_AUDIENCE");
        assertThat(preview.getString("leftOut.find { it.code == 'CONSENT_DENIED' }.examples[0]"))
                .isEqualTo(refused);
        as("operator").get(PATH).then().statusCode(404);

        put(TEA);

        assertThat(nextStep("tasting-regular", "cart").getString("answers[0].actionId"))
                .isEqualTo("tasting");
        assertThat(whyExcluded(nextStep("tasting-refuser", "cart"), "tasting"))
                .isEqualTo("CONSENT_DENIED");
        as("operator").delete(PATH).then().statusCode(200);
    }

    @Test
    void of_an_action_that_was_taken_away_the_decisions_that_knew_it_remain() {
        is("tasting-regular", allows(true).andThen(bought()));
        put(TEA);
        JsonPath decision = nextStep("tasting-regular", "cart");
        assertThat(decision.getString("answers[0].actionId")).isEqualTo("tasting");

        as("operator")
                .header("If-Match", "\"0\"")
                .delete(PATH)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/catalogue-changed"));
        JsonPath left = as("operator").delete(PATH).then().statusCode(200).extract().jsonPath();

        assertThat(left.getList("actions.actionId")).doesNotContain("tasting").isNotEmpty();
        as("operator").delete(PATH).then().statusCode(404);
        as("operator").get(PATH).then().statusCode(404);
        JsonPath later = nextStep("tasting-regular", "cart");
        assertThat(later.getList("answers.actionId")).doesNotContain("tasting");
        assertThat(later.getList("excluded.actionId")).doesNotContain("tasting");
        as("agent")
                .get("/v1/decisions/" + decision.getString("decisionId") + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
    }

    @Test
    void an_action_that_a_push_rule_offers_stays() {
        as("operator")
                .body(
                        """
                        {"rules":[{"ruleId":"far-away","enabled":true,"trigger":{"is":"cart-left"},"delay":"P60D",
                         "actionId":"cart-reminder","channel":{"medium":"app"}}]}
                        """)
                .put("/v1/push/rules")
                .then()
                .statusCode(200);

        as("operator")
                .delete("/v1/actions/cart-reminder")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/action-in-use"));

        as("operator").get("/v1/actions/cart-reminder").then().statusCode(200);
    }

    @Test
    void a_catalogue_may_be_empty_and_may_not_be_too_full() {
        String before = as("operator").get("/v1/actions").asString();
        try {
            as("operator").body("{\"actions\":[]}").put("/v1/actions").then().statusCode(200);
            assertThat(nextStep("{\"placement\":\"cart\"}").getList("answers")).isEmpty();
            as("operator").body(full()).put("/v1/actions").then().statusCode(200);
            as("operator").body(TEA).put(PATH).then().statusCode(400);
            as("operator").body(TEA).post(PATH + "/preview").then().statusCode(400);
        } finally {
            as("operator").body(before).put("/v1/actions").then().statusCode(200);
        }
    }

    @Test
    void a_preview_that_makes_no_sense_is_refused() {
        refused(TEA, "?decisions=0");
        refused(TEA, "?decisions=1001");
        refused(TEA, "?placement=home-hero");
        refused(TEA.replace("\"cart\"", "\"cart\",\"home-hero\""), "");
        refused(TEA.replace("\"tasting\",\"kind\"", "\"other\",\"kind\""), "");
        refused(TEA.replace("\"prior\":1", "\"prior\":2"), "");
        as("operator").body("{").post(PATH + "/preview").then().statusCode(400);
        as("agent").body(TEA).post(PATH + "/preview").then().statusCode(403);
        as("agent").delete(PATH).then().statusCode(403);
    }

    private static void refused(String action, String query) {
        as("operator")
                .body(action)
                .post(PATH + "/preview" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-field"));
    }

    private static JsonPath preview(String action, String query) {
        return as("operator")
                .body(action)
                .post(PATH + "/preview" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void put(String action) {
        as("operator").body(action).put(PATH).then().statusCode(200);
    }

    private static String full() {
        StringBuilder actions = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            actions.append(i == 0 ? "" : ",")
                    .append(TEA.replace("\"tasting\",\"kind\"", "\"tasting-" + i + "\",\"kind\""));
        }
        return "{\"actions\":[" + actions + "]}";
    }

    private void is(String userId, Consumer<ObjectNode> change) {
        States.cache(redis, userId, States.of(userId, change));
    }

    private static Consumer<ObjectNode> allows(boolean marketing) {
        return state -> States.says(state, "marketing", marketing);
    }

    private static Consumer<ObjectNode> bought() {
        return state -> States.bought(state, "tea", 20, 40);
    }
}
