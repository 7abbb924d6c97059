package com.kundresa.recommendation.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What pages of other origins need to show the next step. */
@QuarkusTest
class PagesTest {

    private static final String DESK = "http://127.0.0.1:8702";

    @Test
    void the_component_may_be_imported_by_the_desk() {
        given().header("Origin", DESK)
                .get("/components/next-step.js")
                .then()
                .statusCode(200)
                .contentType(containsString("javascript"))
                .header("Access-Control-Allow-Origin", equalTo(DESK))
                .body(containsString("customElements.define('next-step'"));
    }

    @Test
    void every_module_that_the_import_map_names_is_served() {
        var imports =
                given().get("/components/importmap.json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();

        assertThat(imports.<String, String>getMap("imports")).containsKey("lit");
        imports.<String, String>getMap("imports")
                .forEach((name, path) -> {
                    if (!name.endsWith("/")) {
                        given().get(path).then().statusCode(200);
                    }
                });
    }

    @Test
    void the_desk_may_ask_and_others_may_not() {
        given().header("Origin", DESK)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/v1/next-step")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(DESK));
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/next-step")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void health_metrics_and_the_description_of_the_api_are_there() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("kundresa_knowledge_products"));
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body(containsString("/v1/next-step"));
    }
}
