package com.kundresa.profile.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class ErasingStoryTest {
    @Inject Stores stores;

    @Test
    @DisplayName(
            "ERS-01 erased is erased in every store, and late events, replays, retries change nothing")
    void erasedIsErasedInEveryStoreAndStaysErased() {
        // given
        List<Said> all =
                List.of(
                        Said.identified()
                                .with("user_id", "ers-1")
                                .with("email", "ers1@example.org")
                                .saying("name", "Ebba Ersdotter"),
                        Said.pageViewed().with("anonymous_id", "ers-1"),
                        Said.identified().with("user_id", "ers-1").with("anonymous_id", "ers-1"),
                        Said.that("store", "order_completed")
                                .with("user_id", "ers-1")
                                .ordering("ers-1-order", "SEK", 500));
        Topic.INTERACTIONS.send(all);
        Desk.awaitInteractions("user_id", "ers-1", 4);
        UUID person = Desk.node("user_id", "ers-1");
        UUID visitor = Desk.node("anonymous_id", "ers-1");
        // when
        Response receipt = erase("user_id:ers-1", "operator");
        // then
        receipt.then()
                .statusCode(200)
                .body("identifiers", equalTo(3))
                .body("interactions", equalTo(4))
                .body("by", equalTo("development-operator"));
        assertThatNothingIsLeft(all, person, visitor);
        assertThat(stores.cached("kundresa:alias:" + visitor).orElseThrow()).matches("\\d+ ");
        assertThat(stores.cachedField("kundresa:customer:" + person, "state")).isEmpty();
        assertThat(Topic.STATES.compacted())
                .containsEntry(person, null)
                .containsEntry(visitor, null)
                .containsEntry(Desk.node("email", "ers1@example.org"), null);
        assertThat(Topic.STATES.all())
                .filteredOn(record -> record.value() == null)
                .allMatch(record -> !Topic.header(record, "ce_version").isEmpty());
        erase("user_id:ers-1", "operator").then().statusCode(404);

        // when all of it is replayed, and more comes late
        Said late = Said.pageViewed().with("anonymous_id", "ers-1");
        Topic.INTERACTIONS.send(all);
        Topic.INTERACTIONS.send(List.of(late));
        Desk.awaitAllRead();
        // then
        assertThatNothingIsLeft(all, person, visitor);
        assertThat(stores.kept(late.id())).isEmpty();

        // when the person comes back of her own accord
        Topic.INTERACTIONS.send(
                List.of(
                        Said.pageViewed()
                                .with("user_id", "ers-1")
                                .at(Instant.ofEpochMilli(Instant.now().toEpochMilli() + 5))));
        // then she begins anew
        var anew = Desk.awaitInteractions("user_id", "ers-1", 1);
        assertThat(anew.getInt("orders.count")).isZero();
        assertThat(anew.getMap("traits")).isEmpty();
    }

    @Test
    @DisplayName(
            "ERS-02 an erased side of a merge that was cut leaves the other as it is, without its name")
    void anErasedSideLeavesTheOtherAsItIs() {
        // given
        Said mistake =
                Said.identified().with("email", "ers2@example.org").with("anonymous_id", "ers-2");
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified().with("email", "ers2@example.org"),
                        Said.pageViewed().with("anonymous_id", "ers-2"),
                        mistake));
        Desk.awaitInteractions("email", "ers2@example.org", 3);
        CorrectingStoryTest.post(
                        "/v1/customers/email:ers2@example.org/identity/cuts",
                        Map.of("identifiers", List.of("anonymous_id:ers-2"), "reason", "not hers"),
                        "ers-2")
                .then()
                .statusCode(200);
        // when
        erase("anonymous_id:ers-2", "operator").then().statusCode(200);
        // then
        Desk.customer("anonymous_id", "ers-2").then().statusCode(404);
        Desk.awaitInteractions("email", "ers2@example.org", 2);
        String kept = new String(stores.kept(mistake.id()).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(kept).contains("ers2@example.org").doesNotContain("\"ers-2\"");
        assertThat(
                        stores.count(
                                "select count(*) from decision where nodes && array[$1]::uuid[]",
                                Desk.node("anonymous_id", "ers-2")))
                .isZero();
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("email", "ers2@example.org")));
        Desk.awaitInteractions("email", "ers2@example.org", 3);
    }

    @Test
    void onlyAnOperatorErasesAndSaysWhy() {
        erase("user_id:ers-x", "agent")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-required"));
        given().auth()
                .oauth2(DevelopmentKeys.token("operator"))
                .delete("/v1/customers/user_id:ers-x")
                .then()
                .statusCode(400);
    }

    private void assertThatNothingIsLeft(List<Said> all, UUID person, UUID visitor) {
        Desk.customer("user_id", "ers-1").then().statusCode(404);
        Desk.customer("anonymous_id", "ers-1").then().statusCode(404);
        all.forEach(said -> assertThat(stores.kept(said.id())).isEmpty());
        UUID[] nodes = {person, visitor, Desk.node("email", "ers1@example.org")};
        for (String table : List.of("node", "inbox", "fragment", "search_word")) {
            assertThat(
                            stores.count(
                                    "select count(*) from " + table + " where node_id = any($1)",
                                    (Object) nodes))
                    .as(table)
                    .isZero();
        }
        assertThat(stores.count("select count(*) from link where a = any($1)", (Object) nodes))
                .isZero();
        assertThat(
                        stores.count(
                                "select count(*) from customer where customer_id = any($1) and state is not null",
                                (Object) nodes))
                .isZero();
    }

    private static Response erase(String ref, String role) {
        return given().auth()
                .oauth2(DevelopmentKeys.token(role))
                .queryParam("reason", "asked for it")
                .delete("/v1/customers/{ref}", ref);
    }
}
