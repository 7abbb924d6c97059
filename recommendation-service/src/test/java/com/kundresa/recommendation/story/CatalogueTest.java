package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static com.kundresa.recommendation.story.Asking.nextStep;
import static com.kundresa.recommendation.story.Asking.whyExcluded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.recommendation.Shop;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueTest {

    private static final String BANNER =
            """
            {"actionId":"banner","kind":"content","enabled":%s,"placements":["home-hero"],"category":"banner",
             "title":{"en":"A banner"},"prior":0.01,"valueMinor":1,"lever":1}
            """;

    @Test
    void the_shipped_actions_are_there_from_the_start() {
        var catalogue =
                as("operator").get("/v1/actions").then().statusCode(200).extract().jsonPath();

        assertThat(catalogue.getList("actions.actionId", String.class))
                .containsAll(Shop.shipped().stream().map(action -> action.actionId()).toList());
        assertThat(catalogue.getLong("version")).isPositive();
    }

    @Test
    void a_change_counts_for_the_next_decision() {
        as("operator")
                .body(BANNER.formatted(true))
                .put("/v1/actions/banner")
                .then()
                .statusCode(200);
        assertThat(
                        nextStep("{\"placement\":\"home-hero\",\"count\":20}")
                                .getList("answers.actionId"))
                .contains("banner");

        as("operator")
                .body(BANNER.formatted(false))
                .put("/v1/actions/banner")
                .then()
                .statusCode(200);
        assertThat(whyExcluded(nextStep("{\"placement\":\"home-hero\"}"), "banner"))
                .isEqualTo("SWITCHED_OFF");
        as("operator")
                .get("/v1/actions/banner")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));
    }

    @Test
    void a_decision_made_before_a_change_is_still_computed_again_alike() {
        String path =
                "/v1/decisions/"
                        + nextStep("{\"placement\":\"home-hero\"}").getString("decisionId")
                        + "/replay";

        as("operator")
                .body(BANNER.formatted(true))
                .put("/v1/actions/banner")
                .then()
                .statusCode(200);

        as("agent").get(path).then().statusCode(200).body("identical", equalTo(true));
    }

    @Test
    void a_change_of_an_old_version_is_refused() {
        as("operator")
                .header("If-Match", "\"0\"")
                .body(BANNER.formatted(true))
                .put("/v1/actions/banner")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/catalogue-changed"));
    }

    @Test
    void a_list_that_weighs_an_unknown_signal_is_refused() {
        var list =
                BANNER.formatted(true)
                        .replace("\"content\"", "\"products\"")
                        .replace(
                                "\"lever\":1",
                                "\"lever\":1,\"products\":{\"signals\":{\"horoscope\":1},\"length\":3}");

        as("operator")
                .body(list)
                .put("/v1/actions/banner")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
