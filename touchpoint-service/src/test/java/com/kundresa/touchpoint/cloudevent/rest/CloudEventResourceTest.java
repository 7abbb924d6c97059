package com.kundresa.touchpoint.cloudevent.rest;

import static com.kundresa.touchpoint.publishing.rest.Topic.header;
import static com.kundresa.touchpoint.publishing.rest.Topic.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.kundresa.touchpoint.contract.Contract;
import com.kundresa.touchpoint.publishing.rest.ServiceTest;
import com.kundresa.touchpoint.publishing.rest.Topic;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CloudEventResourceTest extends ServiceTest {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCHED = "application/cloudevents-batch+json";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void a_binary_event_reaches_the_topic_as_a_cloud_event_that_the_sdk_reads() {
        String id = id();

        binary(id, "application/json", "{'userId':'u','shelf':'7'}")
                .header("ce-traceparent", TRACE)
                .post("/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));

        try (Topic topic = interactions()) {
            ConsumerRecord<byte[], byte[]> record =
                    topic.with("ce_id", "/kiosks/7 " + id, 1).getFirst();
            CloudEvent event =
                    KafkaMessageFactory.createReader(record.headers(), record.value()).toEvent();
            assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(event.getId()).isEqualTo("/kiosks/7 " + id);
            assertThat(event.getSource()).hasToString("/sources/kiosk");
            assertThat(event.getType()).isEqualTo("com.kundresa.interaction-recorded.v1");
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(event.getTime()).isNotNull();
            assertThat(event.getData().toBytes()).isEqualTo(record.value());
            assertThat(header(record, "traceparent")).isEqualTo(TRACE);
            assertThat(value(record)).contains("\"channel\":\"kiosk\"", "\"shelf\":\"7\"");
            Contract.assertValid(value(record));
        }
    }

    @Test
    void the_same_event_has_one_identity_in_all_modes() {
        String id = id();
        String structured = structured(id, "/kiosks/7", "{'userId':'u'}");

        binary(id, "application/json", "{'userId':'u'}").post("/v1/events").then().statusCode(200);
        kiosk(STRUCTURED, structured).post("/v1/events").then().statusCode(200);
        kiosk(BATCHED, "[" + structured + "]").post("/v1/events").then().statusCode(200);

        try (Topic topic = interactions()) {
            assertThat(topic.with("ce_id", "/kiosks/7 " + id, 3)).hasSize(3);
        }
    }

    @Test
    void two_systems_behind_one_key_are_told_apart_by_their_source() {
        String id = id();

        kiosk(
                        BATCHED,
                        "[%s,%s]"
                                .formatted(
                                        structured(id, "/kiosks/1", "{'userId':'u'}"),
                                        structured(id, "/kiosks/2", "{'userId':'u'}")))
                .post("/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("duplicate", equalTo(0));
    }

    @Test
    void one_bad_event_does_not_spoil_its_batch() {
        String bad = id();

        kiosk(
                        BATCHED,
                        "[%s,%s,%s,7]"
                                .formatted(
                                        structured(id(), "/kiosks/7", "{'userId':'u'}"),
                                        structured(bad, "/kiosks/7", "{'userId':'u'}")
                                                .replace("1.0", "9.9"),
                                        structured(id(), "/kiosks/7", "{'userId':'u'}")))
                .post("/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("results.messageId", contains(equalTo(bad), nullValue()))
                .body(
                        "results.problem.type",
                        contains("/problems/cloud-event-invalid", "/problems/not-an-object"));
    }

    @Test
    void data_that_is_not_json_is_refused_with_its_reason_and_kept_with_its_attributes() {
        String text = "hello " + id();

        binary(id(), "text/plain", text)
                .post("/v1/events")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/data-not-json"));

        try (Topic topic = rejected()) {
            assertThat(topic.with("reason", "data-not-json", 1))
                    .anySatisfy(letter -> {
                        assertThat(value(letter)).isEqualTo(text);
                        assertThat(header(letter, "envelope")).contains("ce-source", "/kiosks/7");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/cloudevents+avro",
                "application/cloudevents+protobuf",
                "text/plain"
            })
    void what_is_in_none_of_the_three_modes_is_told_so(String contentType) {
        kiosk(contentType, "{'userId':'u'}")
                .post("/v1/events")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/cloud-event-format-unknown"));
    }

    @Test
    void a_key_that_anyone_can_read_may_not_send_here() {
        send(STRUCTURED, bytes(structured(id(), "/s", "{'userId':'u'}")))
                .header("X-Write-Key", "wk_web_shop")
                .post("/v1/events")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/source-not-verified"));
    }

    @Test
    void the_handshake_of_web_hooks_is_answered() {
        RestAssured.given()
                .header("WebHook-Request-Origin", "events.example.com")
                .header("WebHook-Request-Rate", "120")
                .options("/v1/events")
                .then()
                .statusCode(200)
                .header("WebHook-Allowed-Origin", "events.example.com")
                .header("WebHook-Allowed-Rate", "*")
                .header("Allow", equalTo("POST, OPTIONS"));
    }

    private static RequestSpecification binary(String id, String contentType, String data) {
        return kiosk(contentType, data)
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", "/kiosks/7")
                .header("ce-type", "com.example.kiosk.shelf_scanned.v1")
                .header("ce-time", "2026-11-01T10:00:00Z");
    }

    private static String structured(String id, String source, String data) {
        return "{'specversion':'1.0','id':'%s','source':'%s','type':'com.example.kiosk.shelf_scanned.v1','data':%s}"
                .formatted(id, source, data);
    }

    private static RequestSpecification kiosk(String contentType, String body) {
        return send(contentType, bytes(body)).header("X-Write-Key", "wk_kiosk");
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
