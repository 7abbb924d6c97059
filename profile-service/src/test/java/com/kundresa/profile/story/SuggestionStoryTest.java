package com.kundresa.profile.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Doubtful pairs are shown to people, and merge nobody. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class SuggestionStoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIRST =
            List.of("astrid", "bertil", "cecilia", "david", "elin", "fredrik", "greta", "henrik");
    private static final List<String> LAST =
            List.of("lindqvist", "sandberg", "engstrom", "holmgren", "norberg");

    @Inject Stores stores;

    @Test
    void suggestionsWaitInTheQueueRankedAndOnlyAnAgentsWordMergesTwo() {
        // given
        List<Said> all = persons("que", 40, 4);
        Topic.INTERACTIONS.send(all);
        all.forEach(SuggestionStoryTest::awaitOnce);
        // when
        JsonPath run = finished(begin("que", 50));
        // then
        assertThat(run.getInt("customers")).isEqualTo(50);
        assertThat(run.getBoolean("complete")).isTrue();
        assertThat(run.getInt("suggested")).isBetween(10, 12);
        List<Map<String, Object>> queue = queue("que");
        assertThat(queue).hasSize(run.getInt("suggested"));
        assertThat(queue)
                .extracting(each -> JsonPath.with(json(each)).getDouble("weight"))
                .isSortedAccordingTo(Comparator.reverseOrder());
        JsonPath pair = pair("que", "que-0", "que-again-0").orElseThrow();
        assertThat(pair.getDouble("probability")).isBetween(0.5, 1.0);
        assertThat(pair.getList("fields.trait", String.class))
                .containsExactly("queFirst", "queLast", "queBirthday");
        assertThat(pair.getList("fields.degree", String.class))
                .containsExactly("equal", "alike", "equal");
        assertThat(pair.getList("fields.one", String.class)).contains("astrid", "1940-01-01");
        all.forEach(SuggestionStoryTest::awaitOnce);

        // when an agent confirms one and dismisses another
        String path = "/v1/identity/reviews/";
        Map<String, ?> yes = Map.of("answer", "approve", "reason", "the same person on the phone");
        Map<String, ?> no = Map.of("answer", "refuse", "reason", "twins");
        JsonPath preview =
                CorrectingStoryTest.post(path + pair.getString("id") + "?dryRun=true", yes, "")
                        .jsonPath();
        CorrectingStoryTest.post(path + pair.getString("id"), yes, "que-yes")
                .then()
                .statusCode(200)
                .body("kind", equalTo("link"));
        String dismissed = pair("que", "que-4", "que-again-4").orElseThrow().getString("id");
        CorrectingStoryTest.post(path + dismissed, no, "que-no")
                .then()
                .statusCode(200)
                .body("kind", equalTo("cut"));
        // then
        assertThat(preview.getList("before")).hasSize(2);
        assertThat(preview.getList("after.interactions")).containsExactly(2);
        Desk.awaitInteractions("user_id", "que-0", 2);
        Desk.awaitInteractions("user_id", "que-4", 1);
        assertThat(pair("que", "que-0", "que-again-0")).isEmpty();
        assertThat(pair("que", "que-4", "que-again-4")).isEmpty();
        CorrectingStoryTest.post(path + dismissed, yes, "que-late")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/review-unknown"));

        // when it is looked again
        finished(begin("que", 50));
        // then what was decided is not suggested again
        assertThat(queue("que")).hasSize(run.getInt("suggested") - 2);
        assertThat(pair("que", "que-4", "que-again-4")).isEmpty();
        assertThat(pair("que", "que-8", "que-again-8")).isPresent();

        // when the agent takes the dismissal back
        String decision =
                Desk.agent()
                        .get("/v1/customers/user_id:que-4/identity/decisions")
                        .jsonPath()
                        .getString("decisions[0].decisionId");
        CorrectingStoryTest.post(
                        "/v1/customers/user_id:que-4/identity/decisions/" + decision + "/withdraw",
                        Map.of("reason", "not twins"),
                        "que-back")
                .then()
                .statusCode(200);
        finished(begin("que", 50));
        // then
        assertThat(pair("que", "que-4", "que-again-4")).isPresent();
    }

    @Test
    void aRunSuggestsAtMostWhatIsAskedForAndLeavesNothingBehind() {
        // given
        List<Said> all = persons("few", 12, 3);
        Topic.INTERACTIONS.send(all);
        all.forEach(SuggestionStoryTest::awaitOnce);
        // when
        JsonPath run = finished(begin("few", 2));
        // then
        assertThat(run.getInt("suggested")).isEqualTo(2);
        assertThat(queue("few")).hasSize(2);
        assertThat(stores.count("select count(*) from suggestion_key")).isZero();
        assertThat(stores.count("select count(*) from suggestion_pair")).isZero();
        // when one of them is erased
        UUID erased =
                UUID.fromString(
                        JsonPath.with(json(queue("few").getFirst())).getString("one.nodeId"));
        operator().delete("/v1/customers/" + erased + "?reason=asked").then().statusCode(200);
        // then
        assertThat(queue("few")).hasSize(1);
        assertThat(
                        stores.count(
                                "select count(*) from suggestion where one = $1 or other = $1",
                                erased))
                .isZero();
    }

    @Test
    void onlyOperatorsBeginRunsAndWhatIsNotThereIsNotFound() {
        Desk.agent()
                .contentType(ContentType.JSON)
                .body(wanted("nobody", 5))
                .post("/v1/identity/suggestions/runs")
                .then()
                .statusCode(403);
        for (String id : List.of("nonsense", UUID.randomUUID().toString())) {
            operator()
                    .get("/v1/identity/suggestions/runs/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/suggestion-run-unknown"));
        }
    }

    @Test
    void whoIsWrittenAlmostAlikeIsSuggestedAndStaysTwo() {
        // given
        List<Said> all = persons("sug", 40, 4);
        Topic.INTERACTIONS.send(all);
        all.forEach(SuggestionStoryTest::awaitOnce);
        // when
        JsonPath found =
                Desk.agent()
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"fields":[{"trait":"sugFirst","kind":"NAME"},{"trait":"sugLast","kind":"NAME"},
                                           {"trait":"sugBirthday","kind":"DATE"}]}
                                """)
                        .post("/v1/identity/suggestions")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        // then
        Set<String> pair =
                Set.of(
                        Desk.node("user_id", "sug-0").toString(),
                        Desk.node("user_id", "sug-again-0").toString());
        assertThat(found.getInt("compared")).isEqualTo(50);
        assertThat(found.getList("pairs.one", String.class)).hasSizeBetween(10, 12);
        assertThat(found.<java.util.Map<String, Object>>getList("pairs"))
                .anySatisfy(each ->
                        assertThat(Set.of(each.get("one"), each.get("other"))).isEqualTo(pair));
        Desk.awaitInteractions("user_id", "sug-0", 1);
        Desk.agent()
                .contentType(ContentType.JSON)
                .body("{\"fields\":[]}")
                .post("/v1/identity/suggestions")
                .then()
                .statusCode(400);
    }

    /** So many persons; each of every so many a second time, with a letter more in the name. */
    private static List<Said> persons(String prefix, int many, int every) {
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String birthday = "19%02d-%02d-%02d".formatted(40 + i, 1 + i % 12, 1 + i % 28);
            String first = FIRST.get(i % 8);
            String last = LAST.get(i % 5);
            all.add(person(prefix, "-" + i, first, last, birthday));
            if (i % every == 0) {
                all.add(person(prefix, "-again-" + i, first, last + "n", birthday));
            }
        }
        return all;
    }

    private static Said person(
            String prefix, String user, String first, String last, String birthday) {
        return Said.identified()
                .with("user_id", prefix + user)
                .saying(prefix + "First", first)
                .saying(prefix + "Last", last)
                .saying(prefix + "Birthday", birthday);
    }

    private static void awaitOnce(Said said) {
        org.awaitility.Awaitility.await()
                .atMost(StackResource.PATIENCE)
                .untilAsserted(() ->
                        Desk.agent()
                                .get("/v1/customers/" + new String(said.key(), UTF_8))
                                .then()
                                .statusCode(200)
                                .body("interactions", equalTo(1)));
    }

    private static String wanted(String prefix, int limit) {
        return """
        {"fields":[{"trait":"%1$sFirst","kind":"NAME"},{"trait":"%1$sLast","kind":"NAME"},
                   {"trait":"%1$sBirthday","kind":"DATE"}],"limit":%2$d}
        """
                .formatted(prefix, limit);
    }

    private static Response begin(String prefix, int limit) {
        return operator()
                .contentType(ContentType.JSON)
                .body(wanted(prefix, limit))
                .post("/v1/identity/suggestions/runs");
    }

    private static JsonPath finished(Response begun) {
        begun.then().statusCode(202);
        String path = "/v1/identity/suggestions/runs/" + begun.jsonPath().getString("id");
        assertThat(begun.header("Location")).endsWith(path);
        return org.awaitility.Awaitility.await()
                .atMost(StackResource.PATIENCE)
                .until(
                        () -> operator().get(path).jsonPath(),
                        run -> run.getString("finishedAt") != null);
    }

    private static List<Map<String, Object>> queue(String prefix) {
        List<Map<String, Object>> all =
                Desk.agent()
                        .queryParam("limit", 200)
                        .queryParam("kind", "suggestion")
                        .get("/v1/identity/reviews")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("reviews");
        return all.stream()
                .filter(each -> "suggestion".equals(each.get("kind")))
                .filter(each -> JsonPath.with(json(each)).getString("one.value").startsWith(prefix))
                .toList();
    }

    private static Optional<JsonPath> pair(String prefix, String one, String other) {
        return queue(prefix).stream()
                .map(each -> JsonPath.with(json(each)))
                .filter(each ->
                        Set.of(each.getString("one.value"), each.getString("other.value"))
                                .equals(Set.of(one, other)))
                .findFirst();
    }

    private static String json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static RequestSpecification operator() {
        return RestAssured.given().auth().oauth2(DevelopmentKeys.token("operator"));
    }
}
