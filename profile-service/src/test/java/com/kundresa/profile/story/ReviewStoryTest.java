package com.kundresa.profile.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class ReviewStoryTest {
    private static final Path RULES = Path.of("src/test/resources/rules-with-doubts.yaml");

    @Test
    @DisplayName("PRT-08 a doubtful link waits in the queue until an agent approves it")
    void aDoubtfulLinkWaitsInTheQueueUntilAnAgentApprovesIt() {
        // given
        doubt("rev-1");
        Map<String, Object> waiting = review("rev-1").orElseThrow();
        Map<String, Object> approval = Map.of("answer", "approve", "reason", "she showed the card");
        String path = "/v1/identity/reviews/" + waiting.get("id");
        // when
        JsonPath preview = CorrectingStoryTest.post(path + "?dryRun=true", approval, "").jsonPath();
        // then
        assertThat(preview.getList("before")).hasSize(2);
        assertThat(preview.getList("after")).hasSize(1);
        assertThat(review("rev-1")).isPresent();
        // when
        Response done = CorrectingStoryTest.post(path, approval, "rev-1");
        // then
        done.then().statusCode(200).body("kind", equalTo("link"));
        Desk.awaitInteractions("club_number", "rev-1", 2);
        assertThat(review("rev-1")).isEmpty();
        assertThat(CorrectingStoryTest.post(path, approval, "rev-1").asByteArray())
                .isEqualTo(done.asByteArray());
        CorrectingStoryTest.post(path, approval, "rev-1-again")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/review-unknown"));
    }

    @Test
    @DisplayName("PRT-08 a refused link waits no more, whatever says it again")
    void aRefusedLinkWaitsNoMore() {
        // given
        doubt("rev-2");
        String path = "/v1/identity/reviews/" + review("rev-2").orElseThrow().get("id");
        // when
        CorrectingStoryTest.post(
                        path, Map.of("answer", "refuse", "reason", "another person"), "rev-2")
                .then()
                .statusCode(200)
                .body("kind", equalTo("cut"));
        Topic.INTERACTIONS.send(
                List.of(Said.identified().with("user_id", "rev-2").with("club_number", "rev-2")));
        Desk.awaitInteractions("user_id", "rev-2", 2);
        // then
        assertThat(review("rev-2")).isEmpty();
        Desk.awaitInteractions("club_number", "rev-2", 1);
        CorrectingStoryTest.post(
                        "/v1/identity/reviews/nonsense",
                        Map.of("answer", "refuse", "reason", "w"),
                        "rev-2-x")
                .then()
                .statusCode(404);
    }

    @Test
    void theQueueIsReadToItsEndWhateverIsDecidedMeanwhile() {
        // given
        List<String> names = List.of("rev-p1", "rev-p2", "rev-p3", "rev-p4", "rev-p5");
        names.forEach(ReviewStoryTest::doubt);
        // when an agent decides about each page before asking for the next
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = page(2, next);
            List<String> ids = page.getList("reviews.id");
            List<String> values = page.getList("reviews.one.value");
            for (int i = 0; i < ids.size(); i++) {
                if (names.contains(values.get(i))) {
                    seen.add(values.get(i));
                    refuse(ids.get(i), values.get(i));
                }
            }
            next = page.getString("next");
        } while (next != null);
        // then
        assertThat(seen).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void smallPagesSayTheSameAsLargeOnes() {
        doubt("rev-s1");
        doubt("rev-s2");
        doubt("rev-s3");

        List<Object> small = ids(all(1));

        assertThat(small).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(ids(all(2))).isEqualTo(small);
        assertThat(ids(all(200))).isEqualTo(small);
        given().auth()
                .oauth2(DevelopmentKeys.token("agent"))
                .queryParam("cursor", "nonsense")
                .get("/v1/identity/reviews")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/cursor-malformed"));
    }

    @Test
    @DisplayName("UNM-06 a dry run of other rules tells what they would merge and split")
    void aDryRunOfOtherRulesTellsWhatTheyWouldMergeAndSplit() throws IOException {
        // given
        doubt("rev-3");
        String rules = Files.readString(RULES);
        // when
        JsonPath same = dryRun(rules).jsonPath();
        JsonPath open = dryRun(rules.replace("links: wait", "links: all")).jsonPath();
        JsonPath strict =
                dryRun(rules.replace("limit: 500", "limit: 500\n    links: wait")).jsonPath();
        // then
        assertThat(same.getBoolean("complete")).isTrue();
        assertThat(same.getInt("merges") + same.getInt("splits") + same.getInt("waiting")).isZero();
        assertThat(open.getInt("merges")).isPositive();
        assertThat(open.getInt("waiting")).isNegative();
        assertThat(open.getList("examples.kind")).contains("merge");
        assertThat(strict.getInt("splits")).isNotNegative();
        assertThat(strict.getLong("circles")).isEqualTo(same.getLong("circles"));
        dryRun("version: nonsense")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/rules-mistaken"));
        given().auth()
                .oauth2(DevelopmentKeys.token("service"))
                .contentType("text/yaml")
                .body(rules)
                .post("/v1/identity/rules/dry-run")
                .then()
                .statusCode(403);
    }

    /** A person and a club number that evidence ties together, but the rules do not trust. */
    private static void doubt(String name) {
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified().with("user_id", name).with("club_number", name),
                        Said.pageViewed().with("club_number", name)));
        Desk.awaitInteractions("club_number", name, 1);
        Desk.awaitInteractions("user_id", name, 1);
    }

    private static void refuse(String id, String key) {
        CorrectingStoryTest.post(
                        "/v1/identity/reviews/" + id,
                        Map.of("answer", "refuse", "reason", "another person"),
                        key)
                .then()
                .statusCode(200);
    }

    private static JsonPath page(int limit, @Nullable String cursor) {
        Map<String, String> place = cursor == null ? Map.of() : Map.of("cursor", cursor);
        return Desk.agent()
                .queryParam("limit", limit)
                .queryParams(place)
                .get("/v1/identity/reviews")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<String, Object>> all(int limit) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = page(limit, next);
            all.addAll(page.getList("reviews"));
            next = page.getString("next");
        } while (next != null);
        return all;
    }

    private static List<Object> ids(List<Map<String, Object>> reviews) {
        return reviews.stream().map(review -> review.get("id")).toList();
    }

    private static Optional<Map<String, Object>> review(String value) {
        return all(200).stream()
                .filter(review ->
                        review.get("one") instanceof Map<?, ?> one
                                && value.equals(one.get("value")))
                .findFirst();
    }

    static Response dryRun(String rules) {
        return given().auth()
                .oauth2(DevelopmentKeys.token("operator"))
                .contentType("text/yaml")
                .body(rules)
                .post("/v1/identity/rules/dry-run");
    }
}
