package com.kundresa.touchpoint.mending.rest;

import static com.kundresa.touchpoint.administering.rest.Operator.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.kundresa.local.StackResource;
import com.kundresa.touchpoint.administering.rest.Operator;
import com.kundresa.touchpoint.publishing.Ways;
import com.kundresa.touchpoint.publishing.rest.ServiceTest;
import com.kundresa.touchpoint.publishing.rest.Topic;
import com.kundresa.touchpoint.rejection.DeadLetter;
import com.kundresa.touchpoint.rejection.postgres.DeadLetterStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was refused is listed, looked at, mended and sent again. */
@QuarkusTest
class DeadLettersResourceTest extends ServiceTest {

    private static final String STRICT =
            "{'channel':'web','schemas':{'Signed Up':{'required':['userId']}}}";
    private static final String SIGNED_UP =
            "{'type':'track','event':'Signed Up','anonymousId':'a','messageId':'%s'}";

    @Inject DeadLetterStore store;

    @Inject Ways ways;

    @Test
    void a_bad_event_is_listed_its_cause_is_mended_and_a_replay_brings_it_to_the_topic() {
        Operator.creates("mended", STRICT);
        String key = Operator.newKey("mended");
        String message = id();
        json("{'batch':[" + SIGNED_UP.formatted(message) + "],'sentAt':'2026-11-01T10:00:00Z'}")
                .header("X-Write-Key", key)
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1));

        JsonPath letter = onlyOneOf("mended");
        String path = "/v1/dead-letters/" + letter.getString("id");
        assertThat(letter.getString("reason")).isEqualTo("schema-violation");
        assertThat(letter.getString("messageId")).isEqualTo(message);
        assertThat(letter.getBoolean("replayable")).isTrue();
        operator()
                .get(path)
                .then()
                .statusCode(200)
                .body("text", equalTo(SIGNED_UP.formatted(message).replace('\'', '"')))
                .body("envelope", containsString("sentAt"));

        operator()
                .post(path + "/replay")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/schema-violation"));
        assertThat(onlyOneOf("mended").getString("replayOutcome")).isEqualTo("schema-violation");

        Operator.changes("mended", "{'channel':'web'}");
        operator()
                .post(path + "/replay")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("accepted"));
        try (Topic topic = interactions()) {
            String interaction = Topic.value(topic.with("ce_id", message, 1).getFirst());
            assertThat(Instant.parse(JsonPath.from(interaction).getString("times.receivedAt")))
                    .isEqualTo(Instant.parse(letter.getString("receivedAt")));
        }
        operator()
                .post(path + "/replay")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("already-accepted"));
    }

    @Test
    void an_event_of_a_path_that_says_its_type_finds_its_reader_again() {
        Operator.creates("typed", STRICT);
        String key = Operator.newKey("typed");
        String message = id();
        json(SIGNED_UP.formatted(message).replace("'type':'track',", ""))
                .header("X-Write-Key", key)
                .post("/v1/track")
                .then()
                .body("rejected", equalTo(1));
        String path = "/v1/dead-letters/" + onlyOneOf("typed").getString("id");

        Operator.changes("typed", "{'channel':'web'}");

        operator()
                .post(path + "/replay")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("accepted"));
    }

    @Test
    void every_way_can_be_found_again_also_those_of_cloud_events() {
        for (String name : List.of("tracking-batch", "chat-messages", "cloud-events")) {
            assertThat(ways.named(name)).as(name).isPresent();
        }
    }

    @Test
    void a_body_that_nobody_could_read_is_kept_and_cannot_be_replayed() {
        Operator.creates("garbled", "{'channel':'web'}");
        String key = Operator.newKey("garbled");
        json("{'batch':[{'type'")
                .header("X-Write-Key", key)
                .post("/v1/batch")
                .then()
                .statusCode(400);

        JsonPath letter = onlyOneOf("garbled");

        assertThat(letter.getString("reason")).isEqualTo("body-unreadable");
        assertThat(letter.getBoolean("replayable")).isFalse();
        operator()
                .post("/v1/dead-letters/%s/replay".formatted(letter.getString("id")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-replayable"));
    }

    @Test
    void letters_are_found_by_source_reason_and_time_page_by_page() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() ->
                store.keep(
                        List.of(
                                letter(1, "no-identifier"),
                                letter(2, "no-identifier"),
                                letter(3, "too-deep"),
                                letter(4, "no-identifier"))));

        JsonPath first = list("source=paged&reason=no-identifier&limit=2");
        assertThat(first.getList("deadLetters.messageId")).containsExactly("m4", "m2");
        JsonPath second =
                list("source=paged&reason=no-identifier&limit=2&cursor=" + first.get("next"));
        assertThat(second.getList("deadLetters.messageId")).containsExactly("m1");
        assertThat(second.<String>get("next")).isNull();
        JsonPath between = list("source=paged&from=2026-10-02T00:00:00Z&to=2026-10-04T00:00:00Z");
        assertThat(between.getList("deadLetters.messageId")).containsExactly("m3", "m2");
    }

    @Test
    void the_same_letter_twice_is_one_and_what_is_too_old_goes() throws Throwable {
        DeadLetter old = letter(5, "too-old");
        VertxContextSupport.subscribeAndAwait(() -> store.keep(List.of(old)));
        VertxContextSupport.subscribeAndAwait(() -> store.keep(List.of(old)));
        assertThat(list("reason=too-old").getList("deadLetters")).hasSize(1);

        VertxContextSupport.subscribeAndAwait(() -> store.drop(old.receivedAt()));
        assertThat(list("reason=too-old").getList("deadLetters")).hasSize(1);
        VertxContextSupport.subscribeAndAwait(() -> store.drop(old.receivedAt().plusSeconds(1)));
        assertThat(list("reason=too-old").getList("deadLetters")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "cursor=mine", "limit=0", "limit=201"})
    void a_question_that_is_none_is_told_so(String query) {
        operator()
                .get("/v1/dead-letters?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/request-malformed"));
    }

    @Test
    void an_unknown_letter_is_said_to_be_unknown() {
        for (String id : List.of(UUID.randomUUID().toString(), "no-uuid")) {
            operator()
                    .get("/v1/dead-letters/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/dead-letter-unknown"));
            operator().post("/v1/dead-letters/" + id + "/replay").then().statusCode(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/dead-letters",
        "GET, /v1/dead-letters/00000000-0000-0000-0000-000000000000",
        "POST, /v1/dead-letters/00000000-0000-0000-0000-000000000000/replay"
    })
    void neither_write_keys_nor_agents_get_at_them(Method method, String path) {
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("wk_till", "")
                .request(method, path)
                .then()
                .statusCode(401);
        Operator.as("agent").request(method, path).then().statusCode(403);
    }

    private static JsonPath onlyOneOf(String source) {
        Awaitility.await()
                .atMost(StackResource.PATIENCE)
                .until(() -> list("source=" + source).getList("deadLetters"), hasSize(1));
        return list("source=" + source).setRootPath("deadLetters[0]");
    }

    private static JsonPath list(String query) {
        return operator()
                .get("/v1/dead-letters?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static DeadLetter letter(int day, String reason) {
        return new DeadLetter(
                new UUID(day, reason.hashCode()),
                "paged",
                false,
                "m" + day,
                reason,
                "A detail with \0 in it.",
                Instant.parse("2026-10-0%dT12:00:00Z".formatted(day)),
                "tracking-batch",
                "",
                "{}".getBytes(StandardCharsets.UTF_8),
                2,
                true,
                null,
                null);
    }
}
