package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static com.kundresa.recommendation.story.Asking.nextStep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.local.StackResource;
import com.kundresa.recommendation.learning.CurrentKnowledge;
import com.kundresa.recommendation.learning.Refit;
import com.kundresa.recommendation.learning.postgres.RefitStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A shop whose customers buy what many buy, while the blend that the program ships with says that
 * in a visit this tells nothing.
 */
@QuarkusTest
class RefitBlendTest {

    private static final String LIST = "blend-sample";
    private static final String ACTION =
            """
            {"actionId":"blend-sample","kind":"products","enabled":%s,"placements":["cart"],
             "category":"blend-sample","title":{"en":"Sample"},"prior":0.5,"valueMinor":100000,"lever":1,
             "products":{"signals":{"bought-together":1,"popularity":1},"length":4}}
            """;
    private static final List<String> PAGES = List.of("shelf-a", "shelf-b", "shelf-c", "shelf-d");
    private static final int CUSTOMERS = 160;

    @Inject Pool pool;

    @Inject RefitStore refits;

    @Inject CurrentKnowledge knowledge;

    @Test
    void the_blend_learns_from_purchases_and_old_decisions_stay_what_they_were() {
        as("operator")
                .body(ACTION.formatted(true))
                .put("/v1/actions/" + LIST)
                .then()
                .statusCode(200);
        try (var shoppers = new Interactions();
                var crowd = new Crowd(8)) {
            shoppers.say(history());
            await().atMost(StackResource.PATIENCE)
                    .until(() -> knowledge.get().find("popular-of-shelf-d").isPresent());
            JsonPath old = ask("keeps-looking", "shelf-a");
            long start = blend(old);
            assertThat(products(old)).containsExactly("plain-of-shelf-a", "popular-of-shelf-a");

            assertThat(refit().getString("state")).isEqualTo("stayed");
            assertThat(progress().getList("findings.verdict")).contains("too-little-evidence");
            assertThat(blend(ask("keeps-looking", "shelf-a"))).isEqualTo(start);

            crowd.nextSteps(
                    IntStream.range(0, CUSTOMERS).mapToObj(RefitBlendTest::question).toList());
            shoppers.say(
                    IntStream.range(0, CUSTOMERS)
                            .mapToObj(RefitBlendTest::purchase)
                            .toArray(byte[][]::new));
            await().atMost(StackResource.PATIENCE).until(() -> taken() == CUSTOMERS);
            settle();

            JsonPath done = refit();

            assertThat(done.getString("state")).isEqualTo("done");
            long learned = done.getLong("blendVersion");
            assertThat(learned).isGreaterThan(start);
            JsonPath blends = as("operator").get("/v1/blends").jsonPath();
            assertThat(blends.getLong("blends[0].version")).isEqualTo(learned);
            assertThat(popularity(blends, learned)).isGreaterThan(popularity(blends, start));
            assertThat(blends.getList("blends[0].findings.verdict")).contains("better");

            JsonPath anew = ask("keeps-looking", "shelf-a");
            assertThat(blend(anew)).isEqualTo(learned);
            assertThat(products(anew)).containsExactly("popular-of-shelf-a", "plain-of-shelf-a");
            assertThat(blend(old)).isEqualTo(start);
            assertIdentical(old);
            assertIdentical(anew);

            long restored =
                    as("operator")
                            .post("/v1/blends/" + start + "/restore")
                            .then()
                            .statusCode(200)
                            .body("restoredFrom", equalTo((int) start))
                            .extract()
                            .jsonPath()
                            .getLong("version");
            JsonPath back = ask("keeps-looking", "shelf-a");
            assertThat(blend(back)).isEqualTo(restored).isGreaterThan(learned);
            assertThat(products(back)).isEqualTo(products(old));
            assertIdentical(anew);
            assertThat(refit().getString("state"))
                    .as("what spoke for the version that was left does not bring it back")
                    .isEqualTo("stayed");
            refits.askIfNews(Refit.Of.BLEND, Instant.now()).await().indefinitely();
            assertThat(newest().askedBy())
                    .as("a night without news asks for nothing")
                    .isEqualTo(Refit.By.OPERATOR);
        } finally {
            as("operator").body(ACTION.formatted(false)).put("/v1/actions/" + LIST);
        }
    }

    @Test
    void nobody_goes_back_to_what_never_was_and_only_operators_go_back() {
        for (String version : List.of("123456", "the-good-one")) {
            as("operator")
                    .post("/v1/blends/" + version + "/restore")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/blend-unknown"));
        }
        as("agent").post("/v1/blends/0/restore").then().statusCode(403);
        as("service").get("/v1/blends").then().statusCode(403);
        as("agent").post("/v1/blends/refit").then().statusCode(403);
    }

    @Test
    void what_the_program_ships_with_is_the_first_version() {
        JsonPath blends = as("operator").get("/v1/blends").jsonPath();

        assertThat(blends.getLong("blends[-1].version")).isZero();
        assertThat(blends.<String, Float>getMap("blends[-1].beforeVisit"))
                .containsKey("own-repeat");
        assertThat(blends.getString("blends[-1].madeAt")).isNull();
    }

    /** Two things go with each page: a plain one, and one that many buy by itself. */
    private static byte[][] history() {
        return PAGES.stream()
                .flatMap(page ->
                        Stream.of(
                                        together(
                                                page,
                                                "plain-of-" + page,
                                                isPlainFirst(page) ? 6 : 2),
                                        together(
                                                page,
                                                "popular-of-" + page,
                                                isPlainFirst(page) ? 1 : 9),
                                        alone("popular-of-" + page, isPlainFirst(page) ? 12 : 4))
                                .flatMap(orders -> orders))
                .toArray(byte[][]::new);
    }

    private static boolean isPlainFirst(String page) {
        return PAGES.indexOf(page) < 2;
    }

    private static Stream<byte[]> together(String page, String other, int orders) {
        return IntStream.range(0, orders)
                .mapToObj(n -> Interactions.order(page + other + n, page, other));
    }

    private static Stream<byte[]> alone(String product, int orders) {
        return IntStream.range(0, orders)
                .mapToObj(n -> Interactions.order("alone" + product + n, product));
    }

    private static String page(int customer) {
        return PAGES.get(customer % PAGES.size());
    }

    private static String question(int customer) {
        return question("blend-buyer-" + customer, page(customer));
    }

    private static byte[] purchase(int customer) {
        return Interactions.orderBy(
                "blend-buyer-" + customer, "blend-" + customer, "popular-of-" + page(customer));
    }

    private static String question(String userId, String page) {
        return """
        {"customer":{"type":"user_id","value":"%s"},"placement":"cart","context":{"productId":"%s"},"count":5}
        """
                .formatted(userId, page);
    }

    private static JsonPath ask(String userId, String page) {
        return nextStep(question(userId, page));
    }

    private static List<String> products(JsonPath decision) {
        return decision.getList(answer() + ".products.productId");
    }

    private static String answer() {
        return "answers.find { it.actionId == '" + LIST + "' }";
    }

    private static long blend(JsonPath decision) {
        return as("agent")
                .get("/v1/decisions/" + decision.getString("decisionId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("inputs.blendVersion");
    }

    private static double popularity(JsonPath blends, long version) {
        Map<String, Number> weights =
                blends.getMap("blends.find { it.version == " + version + " }.inVisit");
        return Optional.ofNullable(weights.get("popularity")).map(Number::doubleValue).orElse(0.0);
    }

    private static void assertIdentical(JsonPath decision) {
        as("agent")
                .get("/v1/decisions/" + decision.getString("decisionId") + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
    }

    /** Asks for a refit and waits for its end. */
    private JsonPath refit() {
        as("operator")
                .post("/v1/blends/refit")
                .then()
                .statusCode(202)
                .header("Location", endsWith("/v1/blends/refit"));
        await().atMost(StackResource.PATIENCE).until(() -> newest().finishedAt() != null);
        return progress();
    }

    private Refit newest() {
        return refits.newest(Refit.Of.BLEND).await().indefinitely().orElseThrow();
    }

    private static JsonPath progress() {
        return as("operator").get("/v1/blends/refit").then().statusCode(200).extract().jsonPath();
    }

    private long taken() {
        return pool.preparedQuery(
                        "SELECT count(*) AS n FROM outcome WHERE product_ids IS NOT NULL AND action_id = $1")
                .execute(Tuple.of(LIST))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong("n");
    }

    /** As it is when the windows are over. */
    private void settle() {
        pool.preparedQuery("UPDATE choice SET settled_at = now() WHERE action_id = $1")
                .execute(Tuple.of(LIST))
                .await()
                .indefinitely();
    }
}
