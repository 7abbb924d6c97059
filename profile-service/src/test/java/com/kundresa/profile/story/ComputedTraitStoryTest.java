package com.kundresa.profile.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.StackResource;
import com.kundresa.profile.customer.StateFold;
import com.kundresa.profile.customer.TraitPolicies;
import com.kundresa.profile.customer.packed.FragmentBytes;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.json.TouchReader;
import com.kundresa.profile.touch.json.TouchReading;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Traits that nobody says, as src/test/resources/garden-traits.yaml declares them. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class ComputedTraitStoryTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Inject MovableClock clock;
    @Inject Stores stores;

    @AfterEach
    void today() {
        clock.reset();
        operator().delete("/v1/segments/comp-gardeners");
    }

    @Test
    void whatIsDeclaredIsInTheStateAndFollowsItsWindow() {
        // given
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Topic.INTERACTIONS.send(
                List.of(
                        visit("comp-1", "roses", now.minus(Duration.ofDays(40))),
                        visit("comp-1", "tulips", now.minus(Duration.ofDays(20))),
                        visit("comp-1", "tulips", now.minus(Duration.ofDays(3))),
                        Said.that("garden", "order_completed")
                                .with("user_id", "comp-1")
                                .at(now.minus(Duration.ofDays(3)))
                                .ordering("o-comp-1", "SEK", 12_300),
                        Said.that("web", "order_completed")
                                .with("user_id", "comp-1")
                                .at(now.minus(Duration.ofDays(2)))
                                .ordering("o-comp-2", "SEK", 700)));
        // then
        JsonPath before = Desk.awaitInteractions("user_id", "comp-1", 5);
        assertThat(before.getMap("computed"))
                .isEqualTo(
                        Map.of(
                                "garden_visits_30_days",
                                Map.of("of", "count", "value", 2, "days", 30),
                                "garden_spent",
                                Map.of("of", "sum", "value", 12_300, "currency", "SEK"),
                                "garden_campaign",
                                Map.of("of", "first", "value", "roses"),
                                "garden_favourite",
                                Map.of("of", "most-frequent", "value", "tulips", "days", 60),
                                "garden_sources",
                                Map.of("of", "distinct", "value", 1)));
        // when
        clock.moveOn(Duration.ofDays(11));
        // then
        JsonPath after =
                Desk.await(
                        "user_id",
                        "comp-1",
                        state -> state.getInt("computed.garden_visits_30_days.value") == 1);
        assertThat(after.getLong("version")).isGreaterThan(before.getLong("version"));
        assertThat(after.getInt("computed.garden_spent.value")).isEqualTo(12_300);
    }

    @Test
    void aSegmentAsksForAComputedTraitAndAReaderOfProfilesSeesIt() {
        // given
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        operator()
                .contentType(ContentType.JSON)
                .body(
                        "{\"rule\":{\"trait\":{\"name\":\"garden_visits_30_days\",\"atLeast\":2}},"
                                + "\"persona\":\"\"}")
                .put("/v1/segments/comp-gardeners")
                .then()
                .statusCode(200);
        // when
        Topic.INTERACTIONS.send(
                List.of(visit("comp-2", "roses", now), visit("comp-2", "roses", now)));
        // then
        Desk.await(
                "user_id",
                "comp-2",
                state -> state.getList("segments.name").contains("comp-gardeners"));
        given().auth()
                .preemptive()
                .basic("at_storefront", "")
                .get("/v1/spaces/shop/collections/users/profiles/user_id:comp-2/traits")
                .then()
                .statusCode(200)
                .body("traits.garden_visits_30_days", equalTo(2))
                .body("traits.garden_favourite", equalTo("roses"))
                .body("traits.comp-gardeners", equalTo(true));
    }

    @Test
    void whatWasRecordedBeforeTheDeclarationIsCountedByARebuildAndSeenLookingBack()
            throws IOException {
        // given
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<Said> visits = List.of(visit("comp-3", "roses", now), visit("comp-3", "ivy", now));
        Topic.INTERACTIONS.send(visits);
        JsonPath before = Desk.awaitInteractions("user_id", "comp-3", 2);
        UUID customer = UUID.fromString(before.getString("customerId"));
        forgetDeclarations(customer, visits);
        // when
        Response begun =
                Awaitility.await()
                        .atMost(StackResource.PATIENCE)
                        .until(
                                () -> operator().post("/v1/admin/rebuild"),
                                answer -> answer.statusCode() == 202);
        // then
        Awaitility.await()
                .atMost(StackResource.PATIENCE)
                .until(() ->
                        operator().get(begun.header("Location")).jsonPath().getString("finishedAt")
                                != null);
        JsonPath after = new JsonPath(new String(stores.state(customer), StandardCharsets.UTF_8));
        assertThat(after.getMap("computed")).isEqualTo(before.getMap("computed"));
        Desk.agent()
                .queryParam("knownAt", clock.now().toString())
                .get("/v1/customers/{ref}", "user_id:comp-3")
                .then()
                .statusCode(200)
                .body("computed", equalTo(before.getMap("computed")));
    }

    /** As it would lie there if nothing had been declared when this was recorded. */
    private void forgetDeclarations(UUID customer, List<Said> visits) throws IOException {
        List<Touch> touches = visits.stream().map(ComputedTraitStoryTest::touch).toList();
        byte[] fragment = FragmentBytes.write(StateFold.fold(touches, TraitPolicies.LATEST));
        ObjectNode state = (ObjectNode) JSON.readTree(stores.state(customer));
        state.remove("computed");
        stores.sql(
                "update fragment set body = $1 where node_id = $2",
                Buffer.buffer(fragment),
                customer);
        stores.sql(
                "update customer set state = $1 where customer_id = $2",
                Buffer.buffer(JSON.writeValueAsBytes(state)),
                customer);
    }

    private static Touch touch(Said said) {
        return switch (TouchReader.read(said.body())) {
            case TouchReading.Understood(Touch touch) -> touch;
            case TouchReading.Unprocessable refused -> throw new AssertionError(refused.reason());
        };
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(DevelopmentKeys.token("operator"));
    }

    private static Said visit(String user, String garden, Instant at) {
        return Said.that("garden", "garden_visited").named(garden).with("user_id", user).at(at);
    }
}
