package com.kundresa.profile.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everything that is known of customers can be derived again from the history. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class RebuildStoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject Stores stores;

    /** UNM-05: a rebuild from the history gives the same ids and bytes. */
    @Test
    void unm05ARebuildGivesTheSameIdsAndBytes() {
        // given
        UUID merged = person("reb-1");
        UUID other = person("reb-2");
        byte[] before = stores.state(merged);
        byte[] beforeOther = stores.state(other);
        // when
        JsonPath done = rebuild();
        // then
        assertThat(stores.state(merged)).isEqualTo(before);
        assertThat(stores.state(other)).isEqualTo(beforeOther);
        assertThat(done.getLong("counts.interactions")).isGreaterThanOrEqualTo(10);
        assertThat(done.getLong("counts.customers"))
                .isEqualTo(
                        done.getLong("counts.same")
                                + done.getLong("counts.mended")
                                + done.getLong("counts.incomplete"));
        assertThat(done.getString("storedDigest")).hasSize(64);
    }

    @Test
    void whatWasDamagedOrLostIsMended() throws IOException {
        // given
        UUID person = person("reb-3");
        ObjectNode before = withoutVersion(stores.state(person));
        UUID[] nodes = nodes("reb-3");
        stores.sql("delete from fragment where node_id = any($1)", (Object) nodes);
        stores.sql("delete from link where a = any($1) or b = any($1)", (Object) nodes);
        stores.sql("delete from customer where customer_id = any($1)", (Object) nodes);
        stores.sql("delete from node where node_id = any($1)", (Object) nodes);
        // when
        JsonPath done = rebuild();
        // then
        assertThat(done.getLong("counts.mended")).isPositive();
        assertThat(withoutVersion(stores.state(person))).isEqualTo(before);
        assertThat(stores.count("select count(*) from node where customer_id = $1", person))
                .isEqualTo(3);
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "reb-3")));
        Desk.awaitInteractions("email", "reb-3@example.org", 6);
        JsonPath again = rebuild();
        assertThat(again.getLong("counts.mended")).isZero();
        assertThat(again.getString("derivedDigest")).isEqualTo(again.getString("storedDigest"));
    }

    @Test
    void whatTheHistoryNoLongerHasIsSaidAndWhatWasCountedStays() {
        // given
        UUID person = person("reb-4");
        byte[] before = stores.state(person);
        stores.sql(
                "delete from inbox where interaction_id in (select interaction_id from inbox where node_id = $1 limit 2)",
                person);
        // when
        JsonPath done = rebuild();
        // then
        assertThat(done.getLong("counts.incomplete")).isPositive();
        assertThat(stores.state(person)).isEqualTo(before);
    }

    @Test
    void onlyOperatorsRebuildAndWhatIsNotThereIsNotFound() {
        Desk.agent().post("/v1/admin/rebuild").then().statusCode(403);
        for (String id : List.of("nonsense", UUID.randomUUID().toString())) {
            operator()
                    .get("/v1/admin/rebuild/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/rebuild-unknown"));
        }
    }

    @Test
    void aRebuildGoesOnWhereItStoppedAndThereIsOneAtATime() {
        // given
        person("reb-5");
        UUID stopped = UUID.randomUUID();
        stores.sql(
                """
                insert into rebuild (rebuild_id, begun_at, step, behind, interactions, stored_digest, derived_digest)
                values ($1, now(), 'customers', '80000000-0000-8000-8000-000000000000', 7,
                        decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'))
                """,
                stopped);
        // when
        Response second = operator().post("/v1/admin/rebuild");
        // then
        if (second.statusCode() == 409) {
            second.then().body("type", equalTo("/problems/rebuild-goes-on"));
        } else {
            awaitFinished(second.jsonPath().getString("id"));
        }
        JsonPath done = awaitFinished(stopped.toString());
        assertThat(done.getLong("counts.interactions")).isEqualTo(7);
        assertThat(done.getLong("counts.customers"))
                .isLessThan(stores.count("select count(*) from customer where state is not null"));
    }

    private static UUID person(String name) {
        List<Said> all = new ArrayList<>();
        all.add(Said.pageViewed().with("anonymous_id", name + "-anon"));
        all.add(Said.identified().with("user_id", name).with("anonymous_id", name + "-anon"));
        all.add(
                Said.identified()
                        .with("user_id", name)
                        .with("email", name + "@example.org")
                        .saying("firstName", "Reb"));
        all.add(
                Said.that("store", "order_completed")
                        .with("user_id", name)
                        .ordering(name + "-o", "SEK", 4200));
        all.add(Said.that("chat", "chat_message").with("email", name + "@example.org"));
        Topic.INTERACTIONS.send(all);
        return UUID.fromString(Desk.awaitInteractions("user_id", name, 5).getString("customerId"));
    }

    private static UUID[] nodes(String name) {
        return new UUID[] {
            Desk.node("user_id", name),
            Desk.node("email", name + "@example.org"),
            Desk.node("anonymous_id", name + "-anon")
        };
    }

    private static ObjectNode withoutVersion(byte[] state) throws IOException {
        ObjectNode json = (ObjectNode) JSON.readTree(state);
        json.remove("version");
        return json;
    }

    static JsonPath rebuild() {
        Response begun =
                await().atMost(StackResource.PATIENCE)
                        .until(
                                () -> operator().post("/v1/admin/rebuild"),
                                answer -> answer.statusCode() == 202);
        assertThat(begun.header("Location")).endsWith(begun.jsonPath().getString("id"));
        return awaitFinished(begun.jsonPath().getString("id"));
    }

    private static JsonPath awaitFinished(String id) {
        return await().atMost(StackResource.PATIENCE)
                .until(
                        () -> operator().get("/v1/admin/rebuild/" + id).jsonPath(),
                        progress -> progress.getString("finishedAt") != null);
    }

    static RequestSpecification operator() {
        return RestAssured.given().auth().oauth2(DevelopmentKeys.token("operator"));
    }
}
