package com.kundresa.profile.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments from outside: defined, entered, left, and changed by time alone. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class SegmentStoryTest {
    @Inject Stores stores;
    @Inject MovableClock clock;

    private final List<String> defined = new ArrayList<>();

    @AfterEach
    void nothingIsLeftBehind() {
        clock.reset();
        defined.forEach(name -> operator().delete("/v1/segments/" + name).then().statusCode(204));
    }

    @Test
    void whoMeetsTheRuleComesInAndItIsToldOnce() {
        // given
        define(
                "seg-buyers",
                "{\"count\":{\"type\":\"order_completed\",\"lastDays\":30,\"atLeast\":2}}");
        order("seg-1", 1);
        Desk.awaitInteractions("user_id", "seg-1", 1);
        assertThat(Desk.customer("user_id", "seg-1").jsonPath().getList("segments")).isNull();
        // when
        order("seg-1", 2);
        // then
        JsonPath state = Desk.awaitInteractions("user_id", "seg-1", 2);
        assertThat(state.getList("segments.name")).containsExactly("seg-buyers");
        UUID customer = UUID.fromString(state.getString("customerId"));
        assertThat(Topic.STATES.compacted().get(customer))
                .isEqualTo(new String(stores.state(customer), UTF_8));
        Desk.agent()
                .get("/v1/segments/seg-buyers/members")
                .then()
                .statusCode(200)
                .body("members.customerId", hasItem(customer.toString()));
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(
                        () -> assertThat(told(customer)).containsExactly("seg-buyers entered"));
    }

    @Test
    void timeAloneMovesACustomerOutAndTheStateMovesWithANewVersion() {
        // given
        define("seg-fresh", "{\"ago\":{\"of\":\"lastSeen\",\"lessThan\":\"P14D\"}}");
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "seg-2").at(today())));
        JsonPath before = inSegments("seg-2", List.of("seg-fresh"));
        UUID customer = UUID.fromString(before.getString("customerId"));
        Desk.agent()
                .get("/v1/customers/{ref}/segments", "user_id:seg-2")
                .then()
                .statusCode(200)
                .body("segments.find { it.name == 'seg-fresh' }.member", equalTo(true))
                .body("segments.find { it.name == 'seg-fresh' }.nextChangeAt", endsWith("Z"))
                .body(
                        "segments.find { it.name == 'seg-fresh' }.explanation.clause",
                        equalTo("last seen less than PT336H ago"));
        // when
        clock.moveOn(Duration.ofDays(15));
        // then
        JsonPath after = inSegments("seg-2", List.of());
        assertThat(after.getLong("version")).isGreaterThan(before.getLong("version"));
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() ->
                        assertThat(told(customer))
                                .containsExactly("seg-fresh entered", "seg-fresh left"));
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() ->
                        assertThat(Topic.STATES.compacted().get(customer))
                                .isEqualTo(new String(stores.state(customer), UTF_8)));
    }

    @Test
    void silenceMovesTheJourneyWhenItsTimeHasCome() {
        // given
        Topic.INTERACTIONS.send(
                List.of(Said.that("web", "checkout_started").with("user_id", "seg-3").at(today())));
        Desk.await(
                "user_id", "seg-3", state -> state.getString("journey.phase").equals("decision"));
        // when
        clock.moveOn(Duration.ofDays(31));
        // then
        JsonPath moved =
                Desk.await(
                        "user_id",
                        "seg-3",
                        state -> state.getString("journey.phase").equals("information"));
        assertThat(moved.getList("journey.entries.phase")).containsExactly("decision");
    }

    @Test
    void whoIsKnownAlreadyIsAskedInTheBackgroundWhenASegmentIsDefined() {
        // given
        for (int i = 0; i < 5; i++) {
            Topic.INTERACTIONS.send(
                    List.of(
                            Said.identified()
                                    .with("user_id", "seg-4-" + i)
                                    .saying("seg4Tier", i < 3 ? "gold" : "blue")));
        }
        for (int i = 0; i < 5; i++) {
            Desk.awaitInteractions("user_id", "seg-4-" + i, 1);
        }
        String rule = "{\"trait\":{\"name\":\"seg4Tier\",\"equals\":\"gold\"}}";
        Response preview =
                operator()
                        .contentType(ContentType.JSON)
                        .body("{\"rule\":" + rule + "}")
                        .post("/v1/segments/preview");
        preview.then()
                .statusCode(200)
                .body("members", equalTo(3))
                .body("exact", equalTo(true))
                .body("examples[0].explanation.found", equalTo("gold"));
        // when
        define("seg-gold", rule);
        // then
        for (int i = 0; i < 5; i++) {
            inSegments("seg-4-" + i, i < 3 ? List.of("seg-gold") : List.of());
        }
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() ->
                        Desk.agent()
                                .get("/v1/segments")
                                .then()
                                .body("evaluation.finishedAt", endsWith("Z"))
                                .body(
                                        "segments.find { it.name == 'seg-gold' }.members",
                                        equalTo(3)));
        JsonPath page =
                Desk.agent()
                        .get("/v1/segments/seg-gold/members?limit=2")
                        .then()
                        .extract()
                        .jsonPath();
        JsonPath rest =
                Desk.agent()
                        .get("/v1/segments/seg-gold/members?cursor=" + page.getString("next"))
                        .then()
                        .extract()
                        .jsonPath();
        assertThat(page.getList("members")).hasSize(2);
        assertThat(rest.getList("members")).hasSize(1);
        assertThat(rest.getString("next")).isNull();
    }

    @Test
    void aDefinitionThatChangesMovesWhoNoLongerFits() {
        // given
        define("seg-moving", "{\"trait\":{\"name\":\"seg5\",\"equals\":\"a\"}}");
        Topic.INTERACTIONS.send(
                List.of(Said.identified().with("user_id", "seg-5").saying("seg5", "a")));
        inSegments("seg-5", List.of("seg-moving"));
        // when
        define("seg-moving", "{\"trait\":{\"name\":\"seg5\",\"equals\":\"b\"}}");
        // then
        inSegments("seg-5", List.of());
    }

    /** MRG-09: segments are recomputed of the whole, not united. */
    @Test
    void mrg09SegmentsAreRecomputedNotUnited() {
        // given
        define("seg-visitor", "{\"not\":{\"identifier\":\"user_id\"}}");
        define("seg-both", "{\"all\":[{\"channel\":\"web\"},{\"channel\":\"store\"}]}");
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("anonymous_id", "seg-6-anon")));
        UUID visitor =
                UUID.fromString(
                        Desk.awaitInteractions("anonymous_id", "seg-6-anon", 1)
                                .getString("customerId"));
        Topic.INTERACTIONS.send(List.of(Said.that("store", "visited").with("user_id", "seg-6")));
        Desk.awaitInteractions("user_id", "seg-6", 1);
        // when
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .with("user_id", "seg-6")
                                .with("anonymous_id", "seg-6-anon")));
        // then
        JsonPath merged = Desk.awaitInteractions("user_id", "seg-6", 3);
        assertThat(merged.getList("segments.name")).containsExactly("seg-both");
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() ->
                        assertThat(told(visitor))
                                .containsExactly("seg-visitor entered", "seg-visitor left"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bad Name|{\"rule\":{\"channel\":\"web\"}}|400|segment-malformed",
                "seg-x|{\"rule\":{\"nonsense\":1}}|400|segment-malformed",
                "seg-x|{\"rule\":{\"count\":{\"type\":\"x\"}}}|400|segment-malformed"
            })
    void whatCannotBeASegmentIsRefusedInWords(String name, String body, int status, String type) {
        operator()
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/segments/{name}", name)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type));
    }

    @Test
    void whoIsNoOperatorDefinesNothingAndWhatIsNotThereIsNotFound() {
        Desk.agent()
                .contentType(ContentType.JSON)
                .body("{\"rule\":{\"channel\":\"web\"}}")
                .put("/v1/segments/seg-forbidden")
                .then()
                .statusCode(403);
        operator()
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/v1/segments/seg-empty")
                .then()
                .statusCode(400);
        Desk.agent()
                .get("/v1/segments/seg-none")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/segment-unknown"));
        Desk.agent().get("/v1/segments/seg-none/members").then().statusCode(404);
        operator().delete("/v1/segments/seg-none").then().statusCode(404);
        Desk.agent()
                .get("/v1/customers/{ref}/segments", "user_id:seg-nobody")
                .then()
                .statusCode(404);
    }

    private void define(String name, String rule) {
        operator()
                .contentType(ContentType.JSON)
                .body("{\"rule\":" + rule + ",\"persona\":\"A test\"}")
                .put("/v1/segments/" + name)
                .then()
                .statusCode(200);
        if (!defined.contains(name)) {
            defined.add(name);
        }
    }

    private static void order(String user, int nth) {
        Topic.INTERACTIONS.send(
                List.of(
                        Said.that("store", "order_completed")
                                .with("user_id", user)
                                .at(today())
                                .ordering(user + "-" + nth, "SEK", 2000)));
    }

    private static JsonPath inSegments(String user, List<String> names) {
        return Desk.await(
                "user_id",
                user,
                state -> {
                    List<String> segments = state.getList("segments.name");
                    return names.equals(segments == null ? List.of() : segments);
                });
    }

    private static List<String> told(UUID customer) {
        return Topic.SEGMENTS.all().stream()
                .filter(record -> new String(record.key(), UTF_8).equals(customer.toString()))
                .map(record -> JsonPath.from(new String(record.value(), UTF_8)))
                .map(json -> json.getString("segment") + " " + json.getString("change"))
                .toList();
    }

    private static Instant today() {
        return Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return RestAssured.given().auth().oauth2(DevelopmentKeys.token("operator"));
    }
}
