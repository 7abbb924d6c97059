package com.kundresa.profile.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class RecallingStoryTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant BEGIN = Instant.parse("2026-11-03T12:00:00Z");

    @Inject Stores stores;

    @ParameterizedTest(name = "TIM-01 seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void asOfAnswersEqualWhatWasAnsweredThen(long seed) {
        // given what was answered while interactions came late and in disorder, and agents decided
        SplittableRandom random = new SplittableRandom(seed);
        List<String> refs = refs("tim-" + seed);
        List<Answered> answered = new ArrayList<>();
        for (int step = 0; step < 14; step++) {
            send(said(refs, random));
            if (step % 4 == 3) {
                decide(refs, random, "tim-" + seed + "-" + step);
            }
            answered.add(answers(refs));
        }
        // when, then
        for (Answered then : answered) {
            then.states()
                    .forEach((ref, state) ->
                            assertThat(recalled(ref, "knownAt", then.at())).isEqualTo(state));
        }
    }

    @Test
    @DisplayName("TIM-01 by event time a late arrival is seen where it happened")
    void byEventTimeALateArrivalIsSeenWhereItHappened() {
        // given
        send(Said.pageViewed().with("user_id", "tim-late").at(BEGIN.plusSeconds(7200)));
        Instant before = aMomentLater();
        send(
                Said.that("store", "order_completed")
                        .with("user_id", "tim-late")
                        .ordering("tim-late-o", "SEK", 700)
                        .at(BEGIN));
        // then
        Response happened = recall("user_id:tim-late", "asOf", BEGIN.plusSeconds(60));
        happened.then().statusCode(200).body("version", equalTo(0));
        assertThat(happened.jsonPath().getInt("orders.count")).isOne();
        assertThat(happened.jsonPath().getInt("interactions")).isOne();
        assertThat(recall("user_id:tim-late", "knownAt", before).jsonPath().getInt("orders.count"))
                .isZero();
        recall("user_id:tim-late", "asOf", BEGIN.minusSeconds(60)).then().statusCode(404);
        Desk.agent()
                .queryParam("asOf", "then")
                .get("/v1/customers/user_id:tim-late")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/time-malformed"));
    }

    /** What was said about each reference at a time; nothing where nobody was known. */
    private record Answered(Instant at, Map<String, String> states) {}

    private static List<String> refs(String name) {
        return List.of(
                "user_id:" + name,
                "email:" + name + "@example.org",
                "anonymous_id:" + name + "-a",
                "anonymous_id:" + name + "-b");
    }

    private static Said said(List<String> refs, SplittableRandom random) {
        Said said =
                random.nextInt(3) == 0
                        ? Said.identified().saying("city", "town " + random.nextInt(9))
                        : Said.pageViewed();
        String one = refs.get(random.nextInt(refs.size()));
        String other = refs.get(random.nextInt(refs.size()));
        with(said, one);
        if (!other.equals(one)) {
            with(said, other);
        }
        return said.at(BEGIN.plusSeconds(random.nextInt(86_400)));
    }

    private static void with(Said said, String ref) {
        int colon = ref.indexOf(':');
        said.with(ref.substring(0, colon), ref.substring(colon + 1));
    }

    /** Whether it has an effect does not matter: what it led to is looked at. */
    private static void decide(List<String> refs, SplittableRandom random, String key) {
        String one = refs.get(random.nextInt(refs.size()));
        String other = refs.get(random.nextInt(refs.size()));
        String path = "/v1/customers/" + one + "/identity/";
        Response answer =
                random.nextBoolean()
                        ? CorrectingStoryTest.post(
                                path + "cuts",
                                Map.of("identifiers", List.of(one), "reason", "looked wrong"),
                                key)
                        : CorrectingStoryTest.post(
                                path + "links", Map.of("with", other, "reason", "same"), key);
        assertThat(answer.statusCode()).isIn(200, 404, 409);
    }

    private void send(Said said) {
        Topic.INTERACTIONS.send(List.of(said));
        await().atMost(StackResource.PATIENCE)
                .until(() ->
                        stores.count(
                                        "select count(*) from inbox where interaction_id = $1",
                                        said.id())
                                == 1);
    }

    private Answered answers(List<String> refs) {
        Map<String, String> states = new HashMap<>();
        refs.forEach(ref -> states.put(ref, stored(ref)));
        return new Answered(aMomentLater(), states);
    }

    private String stored(String ref) {
        int colon = ref.indexOf(':');
        UUID node = Desk.node(ref.substring(0, colon), ref.substring(colon + 1));
        List<Row> rows =
                stores.sql(
                        """
                        select c.state from node n join customer c on c.customer_id = n.customer_id
                         where n.node_id = $1 and n.first_seen is not null
                        """,
                        node);
        return rows.isEmpty() ? "" : asItWas(rows.getFirst().getBuffer(0).getBytes());
    }

    private static String recalled(String ref, String time, Instant at) {
        Response answer = recall(ref, time, at);
        return answer.statusCode() == 404 ? "" : asItWas(answer.asByteArray());
    }

    private static Response recall(String ref, String time, Instant at) {
        return Desk.agent().queryParam(time, at.toString()).get("/v1/customers/{ref}", ref);
    }

    /** A time after all that was recorded, before all that will be. */
    private static Instant aMomentLater() {
        Instant now = Instant.ofEpochMilli(Instant.now().toEpochMilli() + 1);
        await().until(() -> Instant.now().toEpochMilli() > now.toEpochMilli() + 1);
        return now;
    }

    private static String asItWas(byte[] state) {
        try {
            JsonNode json = JSON.readTree(state);
            ((ObjectNode) json).remove(List.of("version", "segments"));
            return json.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
