package com.kundresa.touchpoint.tracing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.local.StackResource;
import com.kundresa.touchpoint.administering.rest.Operator;
import com.kundresa.touchpoint.publishing.rest.ServiceTest;
import com.kundresa.touchpoint.publishing.rest.Topic;
import com.kundresa.touchpoint.tracing.Place;
import com.kundresa.touchpoint.tracing.postgres.TraceTable;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** Whoever is asked where an event went can say it. */
@QuarkusTest
class TraceResourceTest extends ServiceTest {

    @Inject TraceTable table;

    @Test
    void an_accepted_event_is_told_with_its_place_and_a_repeat_as_a_further_step() {
        String message = id();
        String page = "{'type':'page','anonymousId':'a','messageId':'%s'}".formatted(message);
        shop(page).post("/v1/page").then().statusCode(200);
        shop(page).post("/v1/page").then().statusCode(200);

        JsonPath trace = trace("web-shop", message, contains("published", "published"));

        assertThat(trace.getList("steps.type")).containsExactly("page_viewed", "page_viewed");
        assertThat(trace.getList("steps.channel")).containsExactly("web", "web");
        assertThat(trace.getList("steps.receivedAt")).doesNotContainNull();
        try (Topic topic = interactions()) {
            List<ConsumerRecord<byte[], byte[]>> records = topic.with("ce_id", message, 2);
            assertThat(trace.getList("steps.offset", Long.class))
                    .containsExactlyElementsOf(
                            records.stream().map(ConsumerRecord::offset).toList());
            assertThat(trace.getInt("steps[0].partition"))
                    .isEqualTo(records.getFirst().partition());
        }
    }

    @Test
    void a_refused_event_is_told_with_its_reason_also_after_it_was_sent_well() {
        String message = id();
        shop("{'type':'page','messageId':'%s'}".formatted(message)).post("/v1/page");
        trace("web-shop", message, contains("rejected"));
        shop("{'type':'page','messageId':'%s','anonymousId':'a'}".formatted(message))
                .post("/v1/page")
                .then()
                .body("accepted", equalTo(1));

        JsonPath trace = trace("web-shop", message, contains("rejected", "published"));

        assertThat(trace.getString("steps[0].reason")).isEqualTo("no-identifier");
        assertThat(trace.getString("steps[0].deadLetter")).isNotNull();
    }

    @Test
    void an_event_that_never_came_is_unknown_and_a_write_key_may_not_ask() {
        String path = "/v1/interactions/web-shop/%s/trace".formatted(id());

        Operator.as("operator")
                .get(path)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/trace-unknown"));
        Operator.as("service").get(path).then().statusCode(403);
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("wk_till", "")
                .get(path)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/token-required"));
    }

    @Test
    void whole_days_are_forgotten_and_what_was_written_twice_is_told_once() throws Throwable {
        UUID interaction = UUID.randomUUID();
        Instant today = Instant.parse("2026-10-10T12:00:00Z");
        Place old = new Place(interaction, today.minus(Duration.ofDays(8)), 1, 10);
        Place young = new Place(interaction, today, 1, 20);
        VertxContextSupport.subscribeAndAwait(() -> table.write(List.of(old, young)));
        VertxContextSupport.subscribeAndAwait(() -> table.write(List.of(young)));
        assertThat(places(interaction)).containsExactly(old, young);

        VertxContextSupport.subscribeAndAwait(() -> table.drop(today.minus(Duration.ofDays(7))));

        assertThat(places(interaction)).containsExactly(young);
    }

    private List<Place> places(UUID interaction) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> table.of(interaction));
    }

    private static JsonPath trace(
            String source, String message, Matcher<Iterable<? extends String>> steps) {
        String path = "/v1/interactions/%s/%s/trace".formatted(source, message);
        Awaitility.await()
                .atMost(StackResource.PATIENCE)
                .untilAsserted(() ->
                        Operator.as("agent")
                                .get(path)
                                .then()
                                .statusCode(200)
                                .body("steps.what", steps));
        return Operator.as("agent").get(path).jsonPath();
    }
}
