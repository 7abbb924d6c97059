package com.kundresa.profile.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class ReadingStoryTest {
    private static final String PROBLEM = "application/problem+json";

    @Inject Stores stores;

    @Test
    void aCustomerIsReadByAnyIdentifierAndOnlySentAgainWhenItChanged() {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .with("user_id", "read 1/ä")
                                .with("email", "read1@example.org")));
        Desk.awaitInteractions("email", "read1@example.org", 1);
        // when
        var answer = Desk.customer("user_id", "read 1/ä");
        // then
        String version = answer.jsonPath().getString("version");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo('"' + version + '"');
        assertThat(answer.header("Kundresa-Version")).isEqualTo(version);
        assertThat(Long.parseLong(answer.header("Kundresa-Behind-Millis"))).isNotNegative();
        Desk.agent()
                .header("If-None-Match", answer.header("ETag"))
                .get("/v1/customers/{ref}", Desk.node("email", "read1@example.org").toString())
                .then()
                .statusCode(304);
        byte[] lookedUp =
                Desk.agent()
                        .contentType(ContentType.JSON)
                        .body(Map.of("type", "email", "value", " Read1@Example.ORG "))
                        .post("/v1/customers/lookup")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        assertThat(lookedUp).isEqualTo(answer.asByteArray());
    }

    @Test
    void whatTheCacheHoldsIsHandedOnByteForByteWithoutAskingAnybodyElse() {
        // given a customer whom only the cache knows
        String node = UUID.randomUUID().toString();
        String customer = UUID.randomUUID().toString();
        String state = "{\"customerId\":\"%s\",\"note\":\"åäö 1 0\"}".formatted(customer);
        stores.cache("SET", "kundresa:alias:" + node, "7 " + customer);
        stores.cache("HSET", "kundresa:customer:" + customer, "version", "12", "state", state);
        // when
        var answer = Desk.agent().get("/v1/customers/{ref}", node);
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asByteArray()).isEqualTo(state.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.header("Kundresa-Version")).isEqualTo("12");
    }

    @Test
    void halfOfWhatTheCacheShouldHoldIsNothing() {
        String erased = UUID.randomUUID().toString();
        String dangling = UUID.randomUUID().toString();
        String gone = UUID.randomUUID().toString();
        stores.cache("SET", "kundresa:alias:" + erased, "7 ");
        stores.cache("SET", "kundresa:alias:" + dangling, "7 " + UUID.randomUUID());
        stores.cache("SET", "kundresa:alias:" + gone, "7 " + gone);
        stores.cache("HSET", "kundresa:customer:" + gone, "version", "9");

        for (String node : List.of(erased, dangling, gone)) {
            Desk.agent().get("/v1/customers/{ref}", node).then().statusCode(404);
        }
    }

    @Test
    void whoIsUnknownIsNotFound() {
        Desk.customer("user_id", "nobody")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/customer-unknown"));
        Desk.agent()
                .get("/v1/customers/{ref}/history", UUID.randomUUID().toString())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/customer-unknown"));
        Desk.agent()
                .get("/v1/customers/{ref}/journey", UUID.randomUUID().toString())
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", ":x", "user_id:", "user_id:null", "User Id:x"})
    void whatIsNoReferenceIsRefusedWithAReason(String reference) {
        Desk.agent()
                .get("/v1/customers/{ref}", reference)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/reference-malformed"));
    }

    @Test
    void withoutATokenNothingIsRead() {
        given().get("/v1/customers/user_id:x")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/token-required"))
                .header("WWW-Authenticate", startsWith("Bearer"));
        given().auth()
                .oauth2("not.a.token")
                .get("/v1/customers/user_id:x")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
        given().get("/v1/stream").then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void aTokenWithoutARoleOfOursIsRefused() {
        given().auth()
                .oauth2(DevelopmentKeys.token("visitor"))
                .get("/v1/customers/user_id:x")
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/role-required"));
    }

    @Test
    void badInputIsToldWhatIsWrong() {
        Desk.agent()
                .contentType(ContentType.JSON)
                .body("{\"type\":")
                .post("/v1/customers/lookup")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        Desk.agent()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/customers/lookup")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        Desk.agent()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/customers/search")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        Desk.agent()
                .get("/v1/customers")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/query-too-short"));
        Desk.agent().get("/v1/nothing-here").then().statusCode(404).contentType(PROBLEM);
        Desk.agent().put("/v1/customers/user_id:x").then().statusCode(405).contentType(PROBLEM);
    }

    @Test
    void theHistoryIsPagedOverAllNodesNewestFirst() {
        // given
        List<Said> all = new ArrayList<>();
        Instant begin = Instant.parse("2026-11-05T08:00:00Z");
        for (int i = 0; i < 25; i++) {
            Said said =
                    i % 3 == 0
                            ? Said.that("chat", "chat_message").with("email", "read2@example.org")
                            : Said.pageViewed().with("anonymous_id", "read-2");
            all.add(said.at(begin.plusSeconds(60L * (i / 2))));
        }
        all.add(
                Said.identified()
                        .with("email", "read2@example.org")
                        .with("anonymous_id", "read-2")
                        .at(begin.minusSeconds(5)));
        List<Said> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(3));
        Topic.INTERACTIONS.send(shuffled);
        UUID customer =
                UUID.fromString(
                        Desk.awaitInteractions("email", "read2@example.org", 26)
                                .getString("customerId"));
        // when
        List<String> ids = new ArrayList<>();
        List<String> times = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", 7));
        for (String next = ""; next != null; ) {
            var page = Desk.history(customer, parameters);
            ids.addAll(page.getList("items.interactionId", String.class));
            times.addAll(page.getList("items.times.occurredAt", String.class));
            next = page.getString("next");
            parameters.put("cursor", next);
        }
        // then
        assertThat(ids).hasSize(26).doesNotHaveDuplicates();
        assertThat(times).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(Desk.history(customer, Map.of("channel", "chat")).getList("items")).hasSize(9);
        Desk.agent()
                .queryParam("cursor", "made-up")
                .get("/v1/customers/{ref}/history", customer.toString())
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/cursor-malformed"));
        Desk.agent()
                .queryParam("limit", 0)
                .get("/v1/customers/{ref}/history", customer.toString())
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void everythingThatWasEverSaidOfAPurposeIsReadPageByPage() {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .with("user_id", "read-c")
                                .consenting("marketing", true)
                                .consenting("personalisation", true),
                        Said.pageViewed().with("user_id", "read-c"),
                        Said.that("support", "consent_changed")
                                .with("user_id", "read-c")
                                .consenting("marketing", false),
                        Said.that("store", "consent_changed")
                                .with("user_id", "read-c")
                                .consenting("marketing", true)));
        Desk.awaitInteractions("user_id", "read-c", 4);
        // when
        var first =
                Desk.agent()
                        .queryParam("limit", 2)
                        .get("/v1/customers/{ref}/consents", "user_id:read-c")
                        .then()
                        .statusCode(200)
                        .body("consents.marketing.allowed", equalTo(true))
                        .body("consents.marketing.channel", equalTo("store"))
                        .body("items.purpose", equalTo(List.of("marketing", "marketing")))
                        .body("items.granted", equalTo(List.of(true, false)))
                        .body("items.channel", equalTo(List.of("store", "support")))
                        .extract()
                        .jsonPath();
        // then
        Desk.agent()
                .queryParam("cursor", first.getString("next"))
                .get("/v1/customers/{ref}/consents", "user_id:read-c")
                .then()
                .statusCode(200)
                .body("items.purpose", equalTo(List.of("marketing", "personalisation")))
                .body("items.channel", equalTo(List.of("web", "web")))
                .body("$", not(hasKey("next")));
        Desk.agent()
                .get("/v1/customers/{ref}/consents", "user_id:nobody-at-all")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/customer-unknown"));
    }

    @Test
    void theJourneyTellsWhereTheCustomerStands() {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.pageViewed().with("user_id", "read-3"),
                        Said.that("store", "order_completed")
                                .with("user_id", "read-3")
                                .ordering("read-3-o", "SEK", 2000)));
        Desk.awaitInteractions("user_id", "read-3", 2);
        // when
        var journey = Desk.agent().get("/v1/customers/{ref}/journey", "user_id:read-3");
        // then
        journey.then().statusCode(200).body("preset", equalTo("six"));
        assertThat(journey.jsonPath().getList("phases.phase")).hasSize(6);
        assertThat(journey.jsonPath().getList("path")).isNotEmpty();
        assertThat(journey.jsonPath().getString("path[0].at")).endsWith("Z");
        assertThat(journey.jsonPath().getList("path.channel")).endsWith("store");
        assertThat(journey.jsonPath().getList("path.type")).endsWith("order_completed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ingrid sjö",
                "Sjöberg Ingrid",
                "ingrid.s@example.org",
                "+46 70 555 66 77",
                "070-555 66 77",
                "read-4-order",
                "KR 7777 8888"
            })
    void aCustomerIsFoundByWhatPeopleRemember(String query) {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .by("shop", "read-4")
                                .with("user_id", "read-4")
                                .with("email", "ingrid.s@example.org")
                                .with("phone", "+46705556677")
                                .with("loyalty_card", "KR77778888")
                                .saying("firstName", "Ingrid")
                                .saying("lastName", "Sjöberg"),
                        Said.that("store", "order_completed")
                                .by("till", "read-4")
                                .with("loyalty_card", "KR77778888")
                                .ordering("read-4-order", "SEK", 500)));
        Desk.awaitInteractions("user_id", "read-4", 2);
        // when, then
        Desk.agent()
                .contentType(ContentType.JSON)
                .body(Map.of("query", query))
                .post("/v1/customers/search")
                .then()
                .statusCode(200)
                .body("customers.customerId", hasItem(Desk.node("user_id", "read-4").toString()))
                .body(
                        "customers.find { it.customerId == '"
                                + Desk.node("user_id", "read-4")
                                + "' }.name",
                        equalTo("Ingrid Sjöberg"))
                .body(
                        "customers.find { it.customerId == '"
                                + Desk.node("user_id", "read-4")
                                + "' }.revenue.SEK",
                        equalTo(500));
        Desk.agent()
                .queryParam("query", query)
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .body("customers.customerId", hasItem(Desk.node("user_id", "read-4").toString()));
    }

    @Test
    void healthAndMetricsAreThere() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("recording"));
        given().get("/q/health/live").then().statusCode(200);
        assertThat(given().get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("kundresa_interactions", "kundresa_recording_batch_size");
    }
}
