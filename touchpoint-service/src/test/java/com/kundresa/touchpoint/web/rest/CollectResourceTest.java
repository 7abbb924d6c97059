package com.kundresa.touchpoint.web.rest;

import static com.kundresa.touchpoint.publishing.rest.Topic.header;
import static com.kundresa.touchpoint.publishing.rest.Topic.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.kundresa.touchpoint.contract.Contract;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.publishing.rest.ServiceTest;
import com.kundresa.touchpoint.publishing.rest.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CollectResourceTest extends ServiceTest {

    @Test
    void what_is_answered_as_accepted_is_on_the_topic_as_a_cloud_event() {
        String id = id();
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        shop("{'batch':[{'type':'page','messageId':'%s','userId':'u','anonymousId':'a'}]}"
                        .formatted(id))
                .header("traceparent", trace)
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(0))
                .body("results", hasSize(0));

        try (Topic topic = interactions()) {
            List<ConsumerRecord<byte[], byte[]>> records = topic.with("ce_id", id, 1);
            assertThat(records).hasSize(1);
            ConsumerRecord<byte[], byte[]> record = records.getFirst();
            assertThat(new String(record.key(), StandardCharsets.UTF_8))
                    .isEqualTo(new Identifier("user_id", "u").nodeId().toString());
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "ce_source")).isEqualTo("/sources/web-shop");
            assertThat(header(record, "ce_type")).isEqualTo("com.kundresa.interaction-recorded.v1");
            assertThat(header(record, "ce_time")).endsWith("Z");
            assertThat(header(record, "content-type")).isEqualTo("application/json");
            assertThat(header(record, "traceparent")).isEqualTo(trace);
            Contract.assertValid(value(record));
        }
    }

    @Test
    void one_bad_event_does_not_spoil_its_batch_and_is_kept_with_its_reason() {
        String good = id();
        String bad = id();

        shop("""
        {'sentAt':'2026-11-01T10:00:00Z','writeKey':'not kept','batch':[
         {'type':'page','messageId':'%s','anonymousId':'a'},
         {'type':'track','messageId':'%s','event':'E'}]}
        """
                        .formatted(good, bad))
                .post("/v1/batch/")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("results.index", contains(1))
                .body("results.messageId", contains(bad))
                .body("results.status", contains("rejected"))
                .body("results.problem.type", contains("/problems/no-identifier"))
                .body("results.problem.status", contains(400));

        try (Topic topic = rejected()) {
            ConsumerRecord<byte[], byte[]> letter = topic.with("message-id", bad, 1).getFirst();
            assertThat(header(letter, "reason")).isEqualTo("no-identifier");
            assertThat(header(letter, "ce_source")).isEqualTo("/sources/web-shop");
            assertThat(header(letter, "envelope"))
                    .isEqualTo("{\"sentAt\":\"2026-11-01T10:00:00Z\"}");
            assertThat(value(letter))
                    .isEqualTo(
                            "{\"type\":\"track\",\"messageId\":\"%s\",\"event\":\"E\"}"
                                    .formatted(bad));
        }
    }

    @Test
    void strict_mode_refuses_all_for_the_first_bad_one() {
        shop("{'batch':[{'type':'page','anonymousId':'a'},{'type':'track','event':'E'}]}")
                .header("X-Strict-Mode", "1")
                .post("/v1/batch")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/no-identifier"));
    }

    @Test
    void what_repeats_to_the_byte_in_one_batch_is_published_once() {
        String event = "{'type':'page','anonymousId':'a','messageId':'%s'}".formatted(id());

        shop("{'batch':[" + event + "," + event + "]}")
                .post("/v1/batch")
                .then()
                .body("accepted", equalTo(1))
                .body("duplicate", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/identify",
                "/v1/page",
                "/v1/screen",
                "/v1/group",
                "/v1/alias",
                "/v1/i",
                "/v1/p",
                "/v1/s",
                "/v1/g",
                "/v1/a",
                "/v1/page/",
                "//v1/page",
                "//v1/p/"
            })
    void every_path_of_a_call_takes_it(String path) {
        shop("{'userId':'u','previousId':'a','groupId':'g'}")
                .post(path)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/batch", "/v1/import", "/v1/b", "/v1/import/", "//v1/import/"})
    void every_path_of_a_batch_takes_it(String path) {
        json("{'writeKey':'wk_mobile_app','batch':[{'type':'screen','userId':'u'}]}")
                .post(path)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "text/plain",
                "text/plain;charset=UTF-8",
                "application/x-www-form-urlencoded",
                "application/octet-stream"
            })
    void json_is_json_under_any_label(String contentType) {
        String body = "{\"writeKey\":\"wk_web_shop\",\"event\":\"E\",\"anonymousId\":\"a\"}";

        send(contentType, body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/t")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @Test
    void gzip_is_inflated_with_and_without_its_label() {
        byte[] body =
                gzip("{'writeKey':'wk_web_shop','batch':[{'type':'page','anonymousId':'a'}]}");

        send("application/x-www-form-urlencoded", body)
                .header("Content-Encoding", "gzip")
                .post("/v1/batch")
                .then()
                .statusCode(200);
        send("application/json", body).post("/v1/batch").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization,Basic d2tfd2ViX3Nob3A6",
        "Authorization,Basic d2tfd2ViX3Nob3A=",
        "Authorization,basic d2tfd2ViX3Nob3A6",
        "X-Write-Key,wk_web_shop"
    })
    void a_key_is_taken_from_each_place_that_clients_use(String header, String value) {
        json("{'anonymousId':'a'}").header(header, value).post("/v1/page").then().statusCode(200);
    }

    @Test
    void no_key_or_an_unknown_one_is_told_so() {
        json("{'anonymousId':'a'}")
                .post("/v1/page")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("WriteKey"))
                .body("type", equalTo("/problems/write-key-missing"));
        json("{'anonymousId':'a'}")
                .header("X-Write-Key", "wk_nobody")
                .post("/v1/page")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unknown-write-key"));
    }

    @Test
    void events_above_32_kb_are_refused_one_by_one() {
        String large = "x".repeat(33 * 1024);

        shop("{'batch':[{'type':'page','anonymousId':'a','messageId':'big','properties':{'x':'%s'}},{'type':'page','anonymousId':'a'}]}"
                        .formatted(large))
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("results.messageId", contains("big"))
                .body("results.problem.type", contains("/problems/event-too-large"))
                .body("results.problem.title", contains("Event exceeds 32 KB"))
                .body("results.problem.status", contains(413));
    }

    @Test
    void a_large_batch_of_small_events_is_fine_and_one_event_more_is_not() {
        String event = "{'type':'page','anonymousId':'a'}";

        shop("{'batch':[" + (event + ",").repeat(2_499) + event + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2_500));
        shop("{'batch':[" + (event + ",").repeat(2_500) + event + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/too-many-events"));
    }

    @Test
    void a_body_above_4_mb_is_refused_before_and_after_inflating() {
        String zeros = "{'a':'" + "0".repeat(4_300_000) + "'}";

        shop(zeros)
                .post("/v1/batch")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
        send("application/json", gzip(zeros))
                .header("Content-Encoding", "gzip")
                .post("/v1/batch")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
    }

    @Test
    void a_body_that_is_cut_off_is_refused_and_kept() {
        String cut = "{\"batch\":[{\"type\":\"page\",\"messageId\":\"%s\"".formatted(id());
        String trace = "00-%s-00f067aa0ba902b7-01".formatted(id().replace("-", ""));

        shop(cut)
                .header("traceparent", trace)
                .post("/v1/batch")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/body-unreadable"))
                .body("detail", containsString("cut off"));

        try (Topic topic = rejected()) {
            assertThat(value(topic.with("traceparent", trace, 1).getFirst())).isEqualTo(cut);
        }
    }

    @Test
    void broken_gzip_and_strange_encodings_are_told_so() {
        send("application/json", "{}".getBytes(StandardCharsets.UTF_8))
                .header("Content-Encoding", "gzip")
                .post("/v1/batch")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/body-not-inflatable"));
        json("{}")
                .header("Content-Encoding", "br")
                .post("/v1/batch")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/encoding-unknown"));
    }

    @Test
    void a_page_of_another_origin_may_send() {
        RestAssured.given()
                .header("Origin", "http://shop.example:8700")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/v1/t")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("http://shop.example:8700"))
                .header("Access-Control-Allow-Headers", containsString("Authorization"));
    }

    @Test
    void the_browser_sdk_is_told_to_send_here_and_load_nothing_else() {
        RestAssured.given()
                .header("Host", "track.shop.example")
                .get("/v1/projects/wk_web_shop/settings")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("integrations.'Segment.io'.apiKey", equalTo("wk_web_shop"))
                .body("integrations.'Segment.io'.apiHost", equalTo("track.shop.example/v1"))
                .body("integrations.'Segment.io'.protocol", equalTo("http"))
                .body("metrics.sampleRate", equalTo(0))
                .body("remotePlugins", hasSize(0));
        RestAssured.get("/v1/projects/wk_nobody/settings")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/project-unknown"));
    }

    @Test
    void write_keys_read_nothing() {
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("wk_web_server", "")
                .get("/v1/track")
                .then()
                .statusCode(405);
    }

    @Test
    void operators_see_readiness_counts_and_the_api() {
        RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        shop("{'type':'page'}").post("/v1/page").then().statusCode(200);
        RestAssured.get("/q/metrics")
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                "kundresa_interactions_rejected_total{reason=\"no-identifier\",source=\"web-shop\"}"));
        RestAssured.get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/channels/store/receipts"));
    }
}
