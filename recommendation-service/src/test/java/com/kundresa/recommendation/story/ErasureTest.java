package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.as;
import static com.kundresa.recommendation.story.Asking.nextStep;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.kundresa.local.StackResource;
import com.kundresa.recommendation.cap.Claim;
import com.kundresa.recommendation.cap.redis.CapLedger;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.erasing.NoteErasures;
import com.kundresa.recommendation.erasure.Tombstone;
import com.kundresa.recommendation.offer.Cap;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is erased is gone from every table and every key of this service, and stays gone. */
@QuarkusTest
class ErasureTest {

    private static final String TABLES =
            """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
            """;
    private static final String STEP =
            """
            INSERT INTO push_step (step_id, rule_id, customer_id, anchor, occasion, action_id, medium, decided_at, status,
                                   message)
            VALUES (gen_random_uuid(), 'some-rule', $1, $2, 'cart', 'cart-reminder', 'app', now(), 'sent', $3)
            """;
    private static final long VERSION = 90;

    @Inject Pool pool;
    @Inject RedisDataSource redis;
    @Inject CapLedger ledger;
    @Inject NoteErasures erasures;

    private final StatesTopic topic = new StatesTopic();
    private final Interactions shoppers = new Interactions();

    /**
     * Three identifiers: a user, the visitor that was seen first, an address that never was an id.
     */
    private record Person(String name, List<UUID> decisions) {
        UUID user() {
            return States.nodeId(name);
        }

        UUID visitor() {
            return NodeId.of("anonymous_id", name);
        }

        UUID address() {
            return NodeId.of("email", name + "@example.org");
        }

        List<UUID> ids() {
            return List.of(user(), visitor(), address());
        }
    }

    @Test
    void nothing_is_left_of_an_erased_customer_and_all_of_everybody_else() {
        Person leaver = lives("erased-leaver");
        Person stayer = lives("erased-stayer");
        byte[] late = Interactions.look("erased-late", leaver.name(), "lamp");
        byte[] replayed = Interactions.orderBy(leaver.name(), "erased-leaver-late", "lamp");
        assertThat(rows(leaver.ids()).keySet())
                .contains(
                        "choice",
                        "conversion",
                        "decision",
                        "push_customer",
                        "push_step",
                        "rank_event",
                        "signal",
                        "visit");
        assertThat(rows(leaver.decisions()).keySet()).contains("outcome", "orphan");
        assertThat(keys(leaver)).isNotEmpty();
        Map<String, Long> ofTheOther = lasting(stayer);

        leaver.ids().forEach(id -> topic.erase(id, VERSION));

        nothingIsLeft(leaver);
        assertThat(lasting(stayer)).isEqualTo(ofTheOther);
        assertThat(rows(stayer.ids())).containsKey("signal");
        assertThat(keys(stayer)).isNotEmpty();
        as("agent")
                .get("/v1/decisions/" + leaver.decisions().getFirst())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/decision-unknown"))
                .body("detail", containsString("erased"));
        stayer.decisions()
                .forEach(id -> as("agent").get("/v1/decisions/" + id).then().statusCode(200));

        // what happened before and comes late brings nobody back
        shoppers.say(
                late, replayed, Interactions.orderBy("erased-marker", "erased-marker", "lamp"));
        await().atMost(StackResource.PATIENCE)
                .until(() ->
                        rows(List.of(States.nodeId("erased-marker"))).containsKey("conversion"));
        nothingIsLeft(leaver);

        // who comes back afterwards begins anew, and is not erased by a tombstone that is told
        // again
        var anew = nextStep(leaver.name(), "agent-desk");
        shoppers.say(
                Interactions.at(
                        Instant.now().plusMillis(5),
                        Interactions.orderBy(leaver.name(), "erased-leaver-anew", "lamp")));
        await().atMost(StackResource.PATIENCE)
                .until(() ->
                        rows(leaver.ids()).keySet().containsAll(List.of("conversion", "choice")));
        erasures.note(
                        List.of(
                                new Tombstone(leaver.user(), VERSION, Instant.now()),
                                new Tombstone(leaver.user(), VERSION - 1, Instant.now())),
                        Instant.now())
                .await()
                .indefinitely();
        assertThat(rows(leaver.ids()))
                .containsKeys("conversion", "choice")
                .doesNotContainKey("to_erase");
        as("agent").get("/v1/decisions/" + anew.getString("decisionId")).then().statusCode(200);
    }

    /** Leaves a trace in every table that can hold one. */
    private Person lives(String name) {
        Person person = new Person(name, new ArrayList<>());
        String visitor =
                "{\"customer\":{\"type\":\"anonymous_id\",\"value\":\"%s\"},\"placement\":\"agent-desk\"}"
                        .formatted(name);
        person.decisions().add(nextStep(visitor).getUUID("decisionId"));
        isKnown(person);
        person.decisions().add(nextStep(name, "agent-desk").getUUID("decisionId"));
        person.decisions().add(nextStep(visitor).getUUID("decisionId"));
        report(person.decisions().get(0), 204);
        windowIsOver(person.decisions().get(1));
        report(person.decisions().get(1), 422);
        shoppers.say(
                Interactions.look(name + "-look", name, "lamp"),
                Interactions.orderBy(name, name + "-order", "lamp"),
                Interactions.by(
                        name,
                        Interactions.naming(
                                name + "-waits",
                                "advice_followed",
                                NodeId.of("decision", "nobody's").toString(),
                                "x")));
        ranks(person);
        isPushed(person);
        ledger.take(
                        person.visitor(),
                        Instant.now(),
                        List.of(Claim.within("action:x", List.of(new Cap(2, 24)))))
                .await()
                .indefinitely();
        await().atMost(StackResource.PATIENCE)
                .until(() ->
                        rows(person.ids())
                                .keySet()
                                .containsAll(
                                        List.of("visit", "conversion", "signal", "push_customer")));
        return person;
    }

    private void isKnown(Person person) {
        byte[] state =
                States.of(
                        person.name(),
                        changed -> {
                            changed.put("anchor", person.visitor().toString());
                            for (UUID id : person.ids().subList(1, 3)) {
                                ((ArrayNode) changed.get("identifiers"))
                                        .addObject()
                                        .put("type", "other")
                                        .put("value", id.toString())
                                        .put("nodeId", id.toString())
                                        .put("firstSeen", "2026-11-01T10:00:00.000Z");
                            }
                        });
        States.cache(redis, person.name(), state);
        person.ids()
                .forEach(id ->
                        redis.value(String.class)
                                .set("kundresa:alias:" + id, "17 " + person.user()));
        topic.say(person.user(), state);
    }

    private static void report(UUID decisionId, int status) {
        as("service")
                .body("{\"kind\":\"click\"}")
                .post("/v1/decisions/" + decisionId + "/outcome")
                .then()
                .statusCode(status);
    }

    private static void ranks(Person person) {
        given().header("Ocp-Apim-Subscription-Key", "rank-development")
                .contentType("application/json")
                .body(
                        """
                        {"contextFeatures":[{"customer":"%s"}],"actions":[{"id":"a","features":[]}]}
                        """
                                .formatted(person.user()))
                .post("/personalizer/v1.0/rank")
                .then()
                .statusCode(201);
    }

    private void isPushed(Person person) {
        pool.preparedQuery(STEP)
                .execute(
                        Tuple.of(
                                person.user(),
                                person.visitor(),
                                "{\"customerId\":\"" + person.user() + "\"}"))
                .await()
                .indefinitely();
    }

    private void windowIsOver(UUID decisionId) {
        pool.preparedQuery("UPDATE choice SET until = decided_at WHERE decision_id = $1")
                .execute(Tuple.of(decisionId))
                .await()
                .indefinitely();
    }

    private void nothingIsLeft(Person person) {
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() -> {
                    assertThat(rows(person.ids())).isEmpty();
                    assertThat(rows(person.decisions())).isEmpty();
                    assertThat(keys(person)).isEmpty();
                });
    }

    /** Without signals, which go by themselves when they have been looked at. */
    private Map<String, Long> lasting(Person person) {
        Map<String, Long> rows = rows(person.ids());
        rows.remove("signal");
        return rows;
    }

    /** Table to the number of its rows that name one of the ids, as uuid, in a text or in bytes. */
    private Map<String, Long> rows(List<UUID> ids) {
        String[] patterns = ids.stream().flatMap(ErasureTest::spellings).toArray(String[]::new);
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables()) {
            long found =
                    pool.preparedQuery(
                                    "SELECT count(*) FROM %s AS t WHERE lower(t::text) LIKE ANY ($1)"
                                            .formatted(table))
                            .execute(Tuple.tuple().addArrayOfString(patterns))
                            .await()
                            .indefinitely()
                            .iterator()
                            .next()
                            .getLong(0);
            if (found > 0) {
                rows.put(table, found);
            }
        }
        return rows;
    }

    /** As text, packed, and as text in bytes; rows are written out with their bytes in hex. */
    private static Stream<String> spellings(UUID id) {
        return Stream.of(
                        id.toString(),
                        id.toString().replace("-", ""),
                        HexFormat.of().formatHex(id.toString().getBytes(StandardCharsets.UTF_8)))
                .map(spelling -> "%" + spelling + "%");
    }

    private List<String> tables() {
        return pool.query(TABLES).execute().await().indefinitely().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    /** The keys that name the person, but for those that are profile-service's own. */
    private List<String> keys(Person person) {
        return redis.key().keys("*").stream()
                .filter(key ->
                        !key.startsWith("kundresa:alias:") && !key.startsWith("kundresa:customer:"))
                .filter(key -> person.ids().stream().anyMatch(id -> key.contains(id.toString())))
                .toList();
    }
}
