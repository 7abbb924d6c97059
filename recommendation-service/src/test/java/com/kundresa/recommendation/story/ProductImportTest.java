package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static com.kundresa.recommendation.story.Asking.nextStep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.local.StackResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductImportTest {

    private static final String LIST =
            """
            id,name,category,price,currency,available,newSince
            import-kettle,A kettle,Import,349.00,SEK,%s,2026-11-01
            import-mug,A mug,Import,49.50,SEK,true,
            import-bad,A thing,Import,much,SEK,true,
            """;

    @Test
    void what_the_list_calls_unavailable_is_never_recommended_and_says_why() {
        try (var shoppers = new Interactions()) {
            shoppers.say(
                    Interactions.order("i-1", "import-mug", "import-kettle"),
                    Interactions.order("i-2", "import-mug", "import-kettle"));
        }
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() -> assertThat(recommended()).contains("import-kettle"));

        send("text/csv", LIST.formatted("false"));

        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() -> assertThat(recommended()).doesNotContain("import-kettle"));
        assertThat(
                        onTheMugsPage()
                                .getString(
                                        "excluded.find { it.productId == 'import-kettle' }.code"))
                .isEqualTo("UNAVAILABLE");

        send("text/csv", LIST.formatted("true"));
        send("text/csv", LIST.formatted("true"));

        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() -> assertThat(recommended()).contains("import-kettle"));
        assertThat(
                        onTheMugsPage()
                                .getString(
                                        "answers.products.flatten().find { it?.productId == 'import-kettle' }.name"))
                .isEqualTo("A kettle");
    }

    @Test
    void a_list_in_json_is_taken_over_line_by_line() {
        as("operator")
                .body(
                        "[{\"id\":\"json-mug\",\"price\":49.5,\"currency\":\"SEK\"},{\"name\":\"nobody\"}]")
                .post("/v1/products/import")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("problems[0].line", equalTo(2))
                .body("problems[0].field", equalTo("id"));
    }

    @Test
    void only_operators_import_and_only_lists() {
        as("agent").body("[]").post("/v1/products/import").then().statusCode(403);
        as("operator")
                .body("7")
                .post("/v1/products/import")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/body-unreadable"));
        as("operator")
                .contentType("application/xml")
                .body("<products/>")
                .post("/v1/products/import")
                .then()
                .statusCode(415);
    }

    private static void send(String type, String list) {
        as("operator")
                .contentType(type)
                .body(list)
                .post("/v1/products/import")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("problems.line", equalTo(List.of(4)));
    }

    private static List<String> recommended() {
        return onTheMugsPage()
                .getList("answers.products.flatten().findAll { it != null }.productId");
    }

    private static JsonPath onTheMugsPage() {
        return nextStep(
                "{\"placement\":\"product-page\",\"count\":20,\"context\":{\"productId\":\"import-mug\"}}");
    }
}
