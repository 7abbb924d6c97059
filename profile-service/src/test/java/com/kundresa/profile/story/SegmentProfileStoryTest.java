package com.kundresa.profile.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who knows Segment's Profile API reads our customers. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class SegmentProfileStoryTest {
    private static final String PROFILES = "/v1/spaces/shop/collections/users/profiles/";
    private static final Instant DAY = Instant.parse("2026-11-05T10:00:00Z");

    @Test
    void traitsAreReadByAnyIdentifierPlainOrWithWhereTheyComeFrom() {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .at(DAY)
                                .with("user_id", "seg 1/ä")
                                .with("email", "seg+1@example.org")
                                .with("phone", "+46701234561")
                                .with("hotel_guest", "H:17")
                                .saying("firstName", "Maja")
                                .saying("plan", "gold")));
        Desk.awaitInteractions("user_id", "seg 1/ä", 1);
        // then
        for (String name :
                List.of(
                        "user_id:seg 1/ä",
                        "email:seg+1@example.org",
                        "email:SEG+1@Example.org",
                        "phone:0701-23 45 61",
                        "hotel_guest:H:17")) {
            read(name, "traits", Map.of())
                    .statusCode(200)
                    .body(
                            "traits",
                            equalTo(
                                    Map.of(
                                            "email",
                                            "seg+1@example.org",
                                            "firstName",
                                            "Maja",
                                            "phone",
                                            "+46701234561",
                                            "plan",
                                            "gold")))
                    .body("cursor.has_more", is(false))
                    .body("cursor.next", equalTo(""))
                    .body("cursor.limit", equalTo(10));
        }
        read("user_id:seg 1/ä", "traits", Map.of("include", "plan, nothing"))
                .body("traits", equalTo(Map.of("plan", "gold")));
        read("user_id:seg 1/ä", "traits", Map.of("verbose", "true"))
                .body("traits.plan.value", equalTo("gold"))
                .body("traits.plan.source_id", equalTo("shop"))
                .body("traits.plan.updated_at", equalTo("2026-11-05T10:00:00.000Z"));
    }

    @Test
    void anAddressThatIsAnIdentifierIsATraitAsWellTheNewestOfSeveral() {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .at(DAY.plusSeconds(60))
                                .with("user_id", "seg-address")
                                .with("email", "b-new@example.org"),
                        Said.identified()
                                .at(DAY)
                                .with("user_id", "seg-address")
                                .with("email", "c-old@example.org")));
        Desk.awaitInteractions("user_id", "seg-address", 2);
        // then
        read("user_id:seg-address", "traits", Map.of("include", "email,phone"))
                .statusCode(200)
                .body("traits", equalTo(Map.of("email", "b-new@example.org")));
        read("user_id:seg-address", "traits", Map.of("verbose", "true"))
                .body("traits.email.value", equalTo("b-new@example.org"))
                .body("traits.email.updated_at", equalTo("2026-11-05T10:01:00.000Z"))
                .body("traits.email", not(hasKey("source_id")));
    }

    @Test
    void whatWasSaidAsATraitIsShownBeforeTheIdentifier() {
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .with("user_id", "seg-said")
                                .with("phone", "+46701234577")
                                .saying("phone", "0701-23 45 77")));
        Desk.awaitInteractions("user_id", "seg-said", 1);

        read("user_id:seg-said", "traits", Map.of())
                .statusCode(200)
                .body("traits.phone", equalTo("0701-23 45 77"));
    }

    @Test
    void anEncodedColonIsAColon() {
        Topic.INTERACTIONS.send(
                List.of(Said.identified().with("email", "colon@example.org").saying("a", "b")));
        Desk.awaitInteractions("email", "colon@example.org", 1);

        given().auth()
                .preemptive()
                .basic("at_storefront", "")
                .urlEncodingEnabled(false)
                .get(PROFILES + "email%3Acolon%40example.org/traits")
                .then()
                .statusCode(200)
                .body("traits.a", equalTo("b"));
    }

    @Test
    void longListsAreReadPageByPage() {
        // given
        Said said = Said.identified().with("user_id", "seg-pages");
        for (int i = 0; i < 7; i++) {
            said.with("loyalty_card", "SEGP" + i).saying("trait" + i, "value " + i);
        }
        Topic.INTERACTIONS.send(List.of(said));
        Desk.awaitInteractions("user_id", "seg-pages", 1);
        // when
        List<String> traits = new ArrayList<>();
        String next = "";
        JsonPath page;
        do {
            page =
                    read("user_id:seg-pages", "traits", Map.of("limit", "3", "next", next))
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            traits.addAll(page.getMap("traits").keySet().stream().map(String::valueOf).toList());
            next = page.getString("cursor.next");
        } while (page.getBoolean("cursor.has_more"));
        // then
        assertThat(traits)
                .containsExactly(
                        "trait0", "trait1", "trait2", "trait3", "trait4", "trait5", "trait6");
        assertThat(page.getString("cursor.url"))
                .isEqualTo(PROFILES + Desk.node("user_id", "seg-pages") + "/traits");
        String url = page.getString("cursor.url");
        given().auth().preemptive().basic("at_storefront", "").get(url).then().statusCode(200);
    }

    @Test
    void identifiersAreExternalIds() {
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .at(DAY)
                                .with("user_id", "seg-ids")
                                .with("anonymous_id", "seg-ids-anon")));
        Desk.awaitInteractions("user_id", "seg-ids", 1);

        JsonPath first =
                read("anonymous_id:seg-ids-anon", "external_ids", Map.of("limit", "1"))
                        .statusCode(200)
                        .body("data.size()", is(1))
                        .body("data[0].type", equalTo("user_id"))
                        .body("data[0].id", equalTo("seg-ids"))
                        .body("data[0].collection", equalTo("users"))
                        .body("data[0].created_at", equalTo("2026-11-05T10:00:00.000Z"))
                        .body("cursor.has_more", is(true))
                        .extract()
                        .jsonPath();
        read("user_id:seg-ids", "external_ids", Map.of("next", first.getString("cursor.next")))
                .body("data.id", equalTo(List.of("seg-ids-anon")))
                .body("cursor.has_more", is(false));
    }

    @Test
    void eventsComeFromAllChannelsNewestFirst() {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.that("web", "page_viewed")
                                .named("Home")
                                .at(DAY)
                                .with("user_id", "seg-events")
                                .noting("theme", "dark"),
                        Said.that("store", "order_completed")
                                .by("till", "seg-receipt")
                                .named("receipt")
                                .at(DAY.plusSeconds(60))
                                .with("user_id", "seg-events")
                                .ordering("o-9", "SEK", 25000),
                        Said.that("web", "page_viewed")
                                .named("Home")
                                .at(DAY.plusSeconds(120))
                                .with("user_id", "seg-events")));
        Desk.awaitInteractions("user_id", "seg-events", 3);
        // then
        JsonPath page =
                read("user_id:seg-events", "events", Map.of("limit", "2"))
                        .statusCode(200)
                        .body("data.event", equalTo(List.of("Home", "receipt")))
                        .body("data[1].type", equalTo("track"))
                        .body("data[1].channel", equalTo("store"))
                        .body("data[1].source_id", equalTo("till"))
                        .body("data[1].message_id", equalTo("seg-receipt"))
                        .body("data[1].timestamp", equalTo("2026-11-05T10:01:00.000Z"))
                        .body("data[1].external_ids[0].id", equalTo("seg-events"))
                        .body("data[1].properties.total", equalTo(250.00f))
                        .body("cursor.has_more", is(true))
                        .extract()
                        .jsonPath();
        read("user_id:seg-events", "events", Map.of("next", page.getString("cursor.next")))
                .body("data[0].type", equalTo("page"))
                .body("data[0].properties.theme", equalTo("dark"))
                .body("cursor.has_more", is(false));
        read("user_id:seg-events", "events", Map.of("include", "receipt"))
                .body("data.event", equalTo(List.of("receipt")));
    }

    @Test
    void metadataTellTheFirstAndTheLastMessage() {
        Topic.INTERACTIONS.send(
                List.of(
                        Said.pageViewed().by("shop", "seg-m2").at(DAY).with("user_id", "seg-meta"),
                        Said.pageViewed()
                                .by("till", "seg-m3")
                                .at(DAY.plusSeconds(9))
                                .with("user_id", "seg-meta"),
                        Said.pageViewed()
                                .by("chat", "seg-m1")
                                .at(DAY.minusSeconds(9))
                                .with("user_id", "seg-meta")));
        Desk.awaitInteractions("user_id", "seg-meta", 3);

        read("user_id:seg-meta", "metadata", Map.of())
                .statusCode(200)
                .body("metadata.created_at", equalTo("2026-11-05T09:59:51.000Z"))
                .body("metadata.updated_at", equalTo("2026-11-05T10:00:09.000Z"))
                .body("metadata", hasKey("expires_at"))
                .body("metadata.first_message_id", equalTo("seg-m1"))
                .body("metadata.first_source_id", equalTo("chat"))
                .body("metadata.last_message_id", equalTo("seg-m3"))
                .body("metadata.last_source_id", equalTo("till"));
    }

    @Test
    void businessAccountsAreLinks() {
        Topic.INTERACTIONS.send(
                List.of(
                        Said.that("web", "grouped")
                                .with("user_id", "seg-links")
                                .actingFor("berg-ab"),
                        Said.pageViewed().with("user_id", "seg-alone")));
        Desk.awaitInteractions("user_id", "seg-links", 1);
        Desk.awaitInteractions("user_id", "seg-alone", 1);

        read("user_id:seg-links", "links", Map.of())
                .statusCode(200)
                .body("data[0].to_collection", equalTo("accounts"))
                .body("data[0].external_ids[0].type", equalTo("group_id"))
                .body("data[0].external_ids[0].id", equalTo("berg-ab"));
        read("user_id:seg-alone", "links", Map.of()).statusCode(200).body("data", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"traits", "external_ids", "events", "metadata", "links"})
    void aReaderForAPurposeSeesOnlyWhoAllowsIt(String list) {
        // given
        String yes = "seg-yes-" + list;
        String no = "seg-no-" + list;
        String silent = "seg-silent-" + list;
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified().with("user_id", yes).consenting("marketing", true),
                        Said.identified().with("user_id", no).consenting("marketing", false),
                        Said.identified().with("user_id", silent)));
        List.of(yes, no, silent).forEach(id -> Desk.awaitInteractions("user_id", id, 1));
        // then
        readAs("at_newsletter", "user_id:" + yes, list, Map.of()).statusCode(200);
        readAs("at_newsletter", "user_id:" + no, list, Map.of())
                .statusCode(404)
                .body("error.code", equalTo("not_found"));
        readAs("at_newsletter", "user_id:" + silent, list, Map.of()).statusCode(404);
        read("user_id:" + no, list, Map.of()).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"traits", "external_ids", "events", "metadata", "links"})
    void whoIsUnknownIsNotFoundInTheShapeOfThatApi(String list) {
        for (String name : List.of("user_id:nobody-here", "android.idfa:x", "user_id:null")) {
            read(name, list, Map.of())
                    .statusCode(404)
                    .contentType("application/json")
                    .body("error.code", equalTo("not_found"))
                    .body("error.message", containsString("identifier"))
                    .body("$", not(hasKey("type")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"at_nobody", "", "at_storefront ", "wk_web_shop"})
    void withoutATokenOfOursNothingIsRead(String token) {
        readAs(token, "user_id:x", "traits", Map.of())
                .statusCode(401)
                .contentType("application/json")
                .header("WWW-Authenticate", startsWith("Basic"))
                .body("error.code", equalTo("authentication_error"));
    }

    @Test
    void ourOwnTokensOpenOnlyOurOwnPaths() {
        Desk.agent().get(PROFILES + "user_id:x/traits").then().statusCode(401);
        given().get(PROFILES + "user_id:x/traits").then().statusCode(401);
        given().auth()
                .preemptive()
                .basic("at_storefront", "")
                .get("/v1/customers/user_id:x")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "traits, limit, 0",
        "traits, limit, 201",
        "events, limit, many",
        "external_ids, limit, -1",
        "traits, next, bm9uc2Vuc2U",
        "events, next, nonsense"
    })
    void whatCannotBeMeantIsRefused(String list, String parameter, String value) {
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "seg-refused")));
        Desk.await("user_id", "seg-refused", state -> state.getInt("interactions") > 0);

        read("user_id:seg-refused", list, Map.of(parameter, value))
                .statusCode(400)
                .contentType("application/json")
                .body("error.code", equalTo("validation_error"));
    }

    @Test
    void aNameWithoutATypeIsRefused() {
        read("maja", "traits", Map.of())
                .statusCode(400)
                .body("error.code", equalTo("validation_error"));
    }

    @Test
    void whatIsNotThereIsNotFoundInTheSameShape() {
        read("user_id:x", "audiences", Map.of())
                .statusCode(404)
                .body("error.code", equalTo("not_found"));
        given().auth()
                .preemptive()
                .basic("at_storefront", "")
                .delete(PROFILES + "user_id:x/traits")
                .then()
                .statusCode(405)
                .body("error.code", equalTo("method_not_allowed"));
    }

    private static ValidatableResponse read(
            String profile, String list, Map<String, String> parameters) {
        return readAs("at_storefront", profile, list, parameters);
    }

    private static ValidatableResponse readAs(
            String token, String profile, String list, Map<String, String> parameters) {
        return given().auth()
                .preemptive()
                .basic(token, "")
                .queryParams(parameters)
                .get(PROFILES + "{profile}/{list}", profile, list)
                .then();
    }
}
