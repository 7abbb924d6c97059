package com.kundresa.touchpoint.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.kundresa.touchpoint.cloudevent.Meanings;
import com.kundresa.touchpoint.cloudevent.OccurrenceReader;
import com.kundresa.touchpoint.cloudevent.json.BinaryMode;
import com.kundresa.touchpoint.cloudevent.json.CloudEventReader;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Readings;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.payload.json.BodyParser;
import com.kundresa.touchpoint.web.TrackingReader;
import com.kundresa.touchpoint.web.posthog.PostHogReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bodies that unmodified SDKs of the tracking API have sent. */
class SdkWireTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> every_event_that_the_sdks_of_the_tracking_api_sent_is_accepted() {
        return captures()
                .map(capture ->
                        DynamicTest.dynamicTest(
                                capture.path("sdk").asText(),
                                () -> read(capture).forEach(Arrivals::accepted)));
    }

    @TestFactory
    Stream<DynamicTest> every_other_capture_is_accepted_or_refused_as_it_should_be() {
        return all().filter(capture -> !tracking(capture))
                .map(capture ->
                        DynamicTest.dynamicTest(
                                capture.path("sdk").asText() + " " + capture.path("path").asText(),
                                () -> check(capture)));
    }

    private static void check(JsonNode capture) {
        switch (capture.path("path").asText()) {
            case "/batch/" ->
                    assertThat(
                                    Arrivals.readings(
                                                    capture.path("body").toString(),
                                                    Shape.BATCH,
                                                    Arrivals.WEB_SERVER,
                                                    Arrivals.NOW,
                                                    PostHogReader::read)
                                            .stream()
                                            .map(Arrivals::accepted))
                            .extracting(Interaction::type)
                            .containsExactly("identified", "product_viewed", "aliased");
            case "/touchpoints" -> {
                // its data has a form of its own, so only its subject says who it was
                assertThat(Arrivals.refusal(event(capture, null))).isEqualTo(Reason.NO_IDENTIFIER);
                Interaction purchase = Arrivals.accepted(event(capture, "user_id"));
                assertThat(purchase.type()).isEqualTo("purchase");
                assertThat(purchase.identifiers())
                        .containsExactly(new Identifier("user_id", "cust-1001"));
                assertThat(purchase.messageId()).startsWith("/store/STO-12/pos/3 ev-1-");
            }
            default ->
                    // Snowplow's protocol is not spoken here: no call of it is taken for one of
                    // ours
                    assertThat(
                                    Arrivals.refused(
                                            capture.path("body").toString(),
                                            Arrivals.WEB_SERVER,
                                            TrackingReader::read))
                            .isEqualTo(Reason.UNKNOWN_CALL);
        }
    }

    private static Reading event(JsonNode capture, @Nullable String subjectIdentifies) {
        Map<String, String> headers =
                MAPPER.convertValue(
                        capture.path("headers"), new TypeReference<Map<String, String>>() {});
        byte[] body = capture.path("body").toString().getBytes(StandardCharsets.UTF_8);
        Body parsed =
                BinaryMode.in(headers)
                        ? BinaryMode.body(headers, body, Bounds.TRACKING)
                        : BodyParser.parse(body, Shape.ONE, Bounds.TRACKING);
        return Readings.of(
                        (Body.Readable) parsed,
                        Arrivals.WEB_SERVER,
                        Arrivals.NOW,
                        Bounds.TRACKING,
                        new CloudEventReader(
                                new OccurrenceReader(Meanings.NONE, subjectIdentifies)))
                .getFirst();
    }

    @Test
    void the_java_sdk_identifies_with_a_normalised_address_and_number() {
        Interaction identified = Arrivals.accepted(read("com.segment.analytics.java").getFirst());

        assertThat(identified.identifiers())
                .extracting(Identifier::type, Identifier::value)
                .containsExactlyInAnyOrder(
                        tuple("user_id", "cust-1001"),
                        tuple("email", "anna.berg@example.com"),
                        tuple("phone", "+46701234567"));
    }

    @Test
    void the_java_sdk_orders_in_minor_units() {
        Interaction order = Arrivals.accepted(read("com.segment.analytics.java").get(1));

        assertThat(order.type()).isEqualTo("order_completed");
        assertThat(Arrivals.there(order.order()).totalMinor()).isEqualTo(13912);
        assertThat(Arrivals.there(order.order()).orderId()).isEqualTo("536365");
    }

    @Test
    void the_node_sdk_chats_and_aliases() {
        List<Interaction> sent =
                read("@segment/analytics-node").stream().map(Arrivals::accepted).toList();

        assertThat(sent)
                .extracting(Interaction::type)
                .containsExactly(
                        "identified",
                        "page_viewed",
                        "product_viewed",
                        "order_completed",
                        "chat_message",
                        "aliased",
                        "grouped",
                        "screen_viewed");
        assertThat(sent.get(4).channel().name()).isEqualTo("chat");
        assertThat(sent.get(6).account()).isNotBlank();
        assertThat(sent.get(5).identifiers())
                .containsExactly(
                        new Identifier("user_id", "cust-1001"),
                        new Identifier("anonymous_id", "anon-9f1"));
    }

    private static List<Reading> read(String sdk) {
        return captures()
                .filter(capture -> capture.path("sdk").asText().startsWith(sdk))
                .findFirst()
                .map(SdkWireTest::read)
                .orElseThrow();
    }

    private static List<Reading> read(JsonNode capture) {
        return Arrivals.readings(
                capture.path("body").toString(),
                Shape.BATCH,
                Arrivals.WEB_SERVER,
                Arrivals.NOW,
                TrackingReader::read);
    }

    /**
     * The captures that speak the tracking API; PostHog, Snowplow and CloudEvents have words of
     * their own.
     */
    private static Stream<JsonNode> captures() {
        return all().filter(SdkWireTest::tracking);
    }

    private static boolean tracking(JsonNode capture) {
        return capture.path("sdk").asText().matches(".*(segment|rudder).*");
    }

    private static Stream<JsonNode> all() {
        return Stream.of("sdk-wire/java-segment.jsonl", "sdk-wire/node-sdks.jsonl")
                .flatMap(file -> SharedData.lines(file).stream())
                .map(SdkWireTest::json);
    }

    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
