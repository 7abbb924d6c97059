package com.kundresa.profile.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What agents decided is evidence: a rebuild lays it down again like everything else. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class RebuildOfDecisionsStoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> DERIVED =
            List.of(
                    "delete from fragment where node_id = any($1)",
                    "delete from link where a = any($1) or b = any($1)",
                    "delete from cut where low = any($1) or high = any($1)",
                    "delete from decision where nodes && $1",
                    "delete from search_word where node_id = any($1)",
                    "delete from customer where customer_id = any($1)",
                    "delete from node where node_id = any($1)");

    @Inject Stores stores;

    @Test
    @DisplayName(
            "UNM-05 a rebuild gives the same ids and bytes after cuts, links, withdrawals and an erasure")
    void aRebuildGivesTheSameIdsAndBytesAfterCutsLinksWithdrawalsAndAnErasure() {
        // given somebody parted from a browser, two accounts made one, and two changes of mind
        for (String name : List.of("rbd-cut", "rbd-back", "rbd-gone")) {
            person(name);
            person(name + "-b");
        }
        person("rbd-one");
        person("rbd-two");
        person("rbd-sis-a");
        person("rbd-sis-b");
        cut("rbd-cut");
        withdraw("rbd-back", cut("rbd-back"));
        link("rbd-one", "rbd-two");
        withdraw("rbd-sis-a", link("rbd-sis-a", "rbd-sis-b"));
        cut("rbd-gone");
        RebuildStoryTest.operator()
                .delete("/v1/customers/user_id:rbd-gone?reason=asked")
                .then()
                .statusCode(200);
        RebuildStoryTest.rebuild();
        SortedMap<UUID, ObjectNode> before = customers();
        SortedMap<UUID, UUID> whose = whose();

        // when all that was derived of them is lost, decisions included
        UUID[] nodes = nodes();
        DERIVED.forEach(statement -> stores.sql(statement, (Object) nodes));
        JsonPath done = RebuildStoryTest.rebuild();

        // then
        assertThat(done.getLong("counts.decisions")).isGreaterThanOrEqualTo(6);
        assertThat(done.getLong("counts.mended")).isGreaterThanOrEqualTo(6);
        assertThat(whose()).isEqualTo(whose);
        assertThat(customers()).isEqualTo(before);
        Desk.customer("user_id", "rbd-gone").then().statusCode(404);
        JsonPath again = RebuildStoryTest.rebuild();
        assertThat(again.getLong("counts.mended")).isZero();
        assertThat(again.getString("derivedDigest")).isEqualTo(again.getString("storedDigest"));

        // and the decisions go on to count
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .with("user_id", "rbd-cut")
                                .with("anonymous_id", "rbd-cut-anon")));
        Desk.awaitInteractions("user_id", "rbd-cut", 3);
        Desk.awaitInteractions("anonymous_id", "rbd-cut-anon", 1);
        withdraw("rbd-one", decision("rbd-one"));
        Desk.awaitInteractions("user_id", "rbd-one", 3);
        Desk.awaitInteractions("user_id", "rbd-two", 3);
        assertThat(
                        Desk.agent()
                                .queryParam("query", "rbd-two@example.org")
                                .get("/v1/customers")
                                .jsonPath()
                                .getList("customers"))
                .hasSize(1);
    }

    /** Three interactions: a browser, an account with it, an e-mail address with the account. */
    private static void person(String name) {
        Topic.INTERACTIONS.send(
                List.of(
                        Said.pageViewed().with("anonymous_id", name + "-anon"),
                        Said.identified()
                                .with("user_id", name)
                                .with("anonymous_id", name + "-anon"),
                        Said.identified()
                                .with("user_id", name)
                                .with("email", name + "@example.org")
                                .saying("firstName", "Rebecka")));
        Desk.awaitInteractions("email", name + "@example.org", 3);
    }

    private static String cut(String name) {
        return decided(
                name,
                "cuts",
                Map.of("identifiers", List.of("anonymous_id:" + name + "-anon"), "reason", "lent"));
    }

    private static String link(String one, String other) {
        return decided(one, "links", Map.of("with", "user_id:" + other, "reason", "two accounts"));
    }

    private static void withdraw(String name, String decision) {
        decided(name, "decisions/" + decision + "/withdraw", Map.of("reason", "a mistake"));
    }

    private static String decided(String name, String what, Map<String, ?> body) {
        return CorrectingStoryTest.post(
                        "/v1/customers/user_id:" + name + "/identity/" + what,
                        body,
                        "rbd " + name + what)
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
    }

    private static String decision(String name) {
        return Desk.agent()
                .get("/v1/customers/user_id:" + name + "/identity/decisions")
                .then()
                .statusCode(200)
                .extract()
                .path("decisions[0].decisionId");
    }

    private UUID[] nodes() {
        return stores.sql("select node_id from node where value like 'rbd-%'").stream()
                .map(row -> row.getUUID(0))
                .toArray(UUID[]::new);
    }

    private SortedMap<UUID, UUID> whose() {
        SortedMap<UUID, UUID> whose = new TreeMap<>();
        for (Row row :
                stores.sql("select node_id, customer_id from node where first_seen is not null")) {
            whose.put(row.getUUID(0), row.getUUID(1));
        }
        return whose;
    }

    /** All customers there are, without their versions. */
    private SortedMap<UUID, ObjectNode> customers() {
        SortedMap<UUID, ObjectNode> customers = new TreeMap<>();
        List<Row> rows =
                new ArrayList<>(
                        stores.sql(
                                "select customer_id, state from customer where state is not null"));
        for (Row row : rows) {
            customers.put(row.getUUID(0), withoutVersion(row.getBuffer(1).getBytes()));
        }
        return customers;
    }

    private static ObjectNode withoutVersion(byte[] state) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(state);
            json.remove("version");
            return json;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
