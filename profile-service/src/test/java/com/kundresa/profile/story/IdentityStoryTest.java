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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class IdentityStoryTest {

    @Test
    void whoIsLinkedWhyIsToldWithTheEvidenceForEachLinkAndEachRefusal() {
        // given
        Said signup = Said.identified().with("user_id", "ide-1").with("email", "ide1@example.org");
        Said other = Said.identified().with("user_id", "ide-2").with("user_id", "ide-1");
        Topic.INTERACTIONS.send(List.of(signup, other));
        Desk.awaitInteractions("email", "ide1@example.org", 2);
        // when
        JsonPath identity = identity("agent", "email:ide1@example.org");
        // then
        assertThat(identity.getUUID("customerId")).isEqualTo(Desk.node("user_id", "ide-1"));
        assertThat(identity.getList("nodes.value")).containsExactly("ide-1", "ide1@example.org");
        assertThat(identity.getList("nodes.representative")).containsExactly(true, false);
        assertThat(identity.getList("links")).hasSize(1);
        assertThat(identity.getList("nodes.firstSource")).containsOnly("shop");
        assertThat(identity.getList("nodes.firstChannel")).containsOnly("web");
        assertThat(identity.getUUID("links[0].evidence")).isEqualTo(signup.id());
        assertThat(identity.getString("links[0].rule")).isEqualTo("together");
        assertThat(identity.getString("links[0].source")).isEqualTo("shop");
        assertThat(identity.getInt("links[0].confidence")).isEqualTo(95);
        assertThat(identity.getString("refusals[0].reason")).isEqualTo("limit");
        assertThat(identity.getUUID("refusals[0].link.evidence")).isEqualTo(other.id());
        assertThat(identity.getInt("confidence.percent")).isEqualTo(85);
        assertThat(identity.getInt("confidence.doubts")).isEqualTo(1);
        assertThat(identity.getInt("rulesVersion")).isPositive();
    }

    @Test
    void aServiceSeesNodesWithoutTheirValues() {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .with("user_id", "ide-3")
                                .with("email", "ide3@example.org")));
        Desk.awaitInteractions("email", "ide3@example.org", 1);
        // when
        JsonPath identity = identity("service", "user_id:ide-3");
        // then
        assertThat(identity.getList("nodes.nodeId")).hasSize(2);
        assertThat(identity.getList("nodes.value")).containsOnlyNulls();
        given().auth()
                .oauth2(DevelopmentKeys.token("agent"))
                .get("/v1/customers/user_id:ide-nobody/identity")
                .then()
                .statusCode(404);
    }

    private static JsonPath identity(String role, String ref) {
        return given().auth()
                .oauth2(DevelopmentKeys.token(role))
                .get("/v1/customers/{ref}/identity", ref)
                .jsonPath();
    }

    @Test
    void aHistoryIsFilteredByTypeTimeAndText() {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.pageViewed().with("user_id", "ide-h").at(at(1)),
                        Said.identified()
                                .with("user_id", "ide-h")
                                .saying("city", "Ängelholm")
                                .at(at(2)),
                        Said.that("store", "order_completed")
                                .with("user_id", "ide-h")
                                .ordering("ide-h-77", "SEK", 100)
                                .at(at(3)),
                        Said.pageViewed().with("user_id", "ide-h").at(at(4))));
        Desk.awaitInteractions("user_id", "ide-h", 4);
        // then
        assertThat(types(Map.of("type", "page_viewed"))).hasSize(2);
        assertThat(types(Map.of("from", "2026-11-06T02:00:00Z", "to", "2026-11-06T04:00:00Z")))
                .containsExactly("order_completed", "identified");
        assertThat(types(Map.of("to", "2026-11-06T03:00:00+01:00"))).containsExactly("page_viewed");
        assertThat(types(Map.of("text", "ängelHOLM"))).containsExactly("identified");
        assertThat(types(Map.of("text", "ide-h-77"))).containsExactly("order_completed");
        assertThat(types(Map.of("text", "page", "type", "page_viewed", "limit", 1))).hasSize(1);
        assertThat(types(Map.of("text", "nobody said this"))).isEmpty();
        Desk.agent()
                .queryParam("from", "yesterday")
                .get("/v1/customers/user_id:ide-h/history")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/time-malformed"));
    }

    @Test
    void aTextIsFoundPageByPage() {
        // given
        ArrayList<Said> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(
                    Said.identified()
                            .with("user_id", "ide-t")
                            .saying("note", i % 3 == 0 ? "needle " + i : "hay " + i));
        }
        Topic.INTERACTIONS.send(all);
        Desk.awaitInteractions("user_id", "ide-t", 12);
        // when
        ArrayList<String> notes = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", 3, "text", "needle"));
        for (String next = ""; next != null; ) {
            JsonPath page = Desk.history(Desk.node("user_id", "ide-t"), parameters);
            notes.addAll(page.getList("items.traits.note", String.class));
            next = page.getString("next");
            parameters.put("cursor", next);
        }
        // then
        assertThat(notes).containsExactly("needle 9", "needle 6", "needle 3", "needle 0");
    }

    private static List<String> types(Map<String, ?> parameters) {
        return Desk.history(Desk.node("user_id", "ide-h"), parameters)
                .getList("items.type", String.class);
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-11-06T00:00:00Z").plusSeconds(3600L * hour);
    }
}
