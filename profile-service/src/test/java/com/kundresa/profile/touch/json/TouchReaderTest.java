package com.kundresa.profile.touch.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.touch.Actor;
import com.kundresa.profile.touch.CaseStep;
import com.kundresa.profile.touch.Ids;
import com.kundresa.profile.touch.Line;
import com.kundresa.profile.touch.Message;
import com.kundresa.profile.touch.Sale;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.TraitValue;
import com.kundresa.profile.touch.Who;
import com.kundresa.profile.touch.json.TouchReading.Understood;
import com.kundresa.profile.touch.json.TouchReading.Unprocessable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TouchReaderTest {

    private static final String SMALL =
            """
            {"interactionId":"7cb0e7ca-c91f-8110-9882-5b041d0e6412","source":"web-shop","messageId":"m-1",
             "channel":"web","type":"page_viewed","actor":"customer","verified":false,
             "identifiers":[{"type":"anonymous_id","value":"anon-9f1"}],
             "times":{"occurredAt":"2026-11-01T10:00:00.000Z","receivedAt":"2026-11-01T10:00:00.120Z"}}
            """;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "case-opened",
                "chat-message",
                "identified",
                "page-viewed",
                "product-viewed",
                "receipt"
            })
    void everyExampleOfTheContractIsUnderstood(String example) throws IOException {
        Touch touch = understood(example(example));

        assertThat(touch.interactionId()).isEqualTo(Ids.named(touch.source(), touch.messageId()));
    }

    @Test
    void aReceiptBringsItsOrderAndItsRefund() throws IOException {
        Touch touch = understood(example("receipt"));

        assertThat(touch.home()).isEqualTo(Who.card("KR10002000"));
        assertThat(touch.occurredAt()).isEqualTo(Instant.parse("2026-11-02T12:00:00Z"));
        Sale order = Objects.requireNonNull(touch.order());
        Sale refund = Objects.requireNonNull(touch.refund());
        assertThat(order.totalMinor()).isEqualTo(1530);
        assertThat(order.lines())
                .containsExactly(
                        new Line("85123A", "WHITE HANGING HEART T-LIGHT HOLDER", "Home", 6, 255L));
        assertThat(refund.pieces()).isEqualTo(1);
    }

    @Test
    void anIdentifiedBringsTraitsAndItsStrongestIdentifierFirst() throws IOException {
        Touch touch = understood(example("identified"));

        assertThat(touch.identifiers())
                .containsExactly(
                        Who.user("cust-1001"), Who.email("anna.berg"), Who.visitor("anon-9f1"));
        assertThat(touch.traits())
                .containsEntry("firstName", new TraitValue.Text("Anna"))
                .containsEntry("nickname", new TraitValue.Removed());
        assertThat(touch.verified()).isTrue();
    }

    @Test
    void aTicketBringsItsCaseAndAChatItsMessage() throws IOException {
        Touch ticket = understood(example("case-opened"));
        Touch chat = understood(example("chat-message"));

        assertThat(ticket.caseStep())
                .isEqualTo(
                        new CaseStep(
                                "t-7",
                                CaseStep.Status.OPENED,
                                "delivery",
                                "high",
                                "Where is my parcel?"));
        assertThat(chat.message()).isEqualTo(new Message("conv-1", true, "Do you have it in red?"));
        assertThat(chat.actor()).isEqualTo(Actor.CUSTOMER);
    }

    @Test
    void unknownFieldsAreIgnoredAndUnknownTypesKept() {
        Touch touch =
                understood(
                        SMALL.replace("page_viewed", "shelf_scanned")
                                .replace(
                                        "\"verified\":false",
                                        "\"verified\":false,\"new\":{\"a\":[1]}"));

        assertThat(touch.type()).isEqualTo("shelf_scanned");
    }

    @Test
    void blockedIdentifiersAreIgnoredAsLongAsOneIsLeft() {
        Touch touch =
                understood(SMALL.replace("[{", "[{\"type\":\"user_id\",\"value\":\"null\"},{"));

        assertThat(touch.identifiers()).containsExactly(Who.visitor("anon-9f1"));
    }

    @Test
    void numbersThatNoTraitNeedsAreLeftOut() {
        Touch touch =
                understood(
                        SMALL.replace(
                                "\"verified\":false",
                                "\"traits\":{\"a\":1e99999,\"b\":100,\"c\":1.50,\"d\":[1],\"e\":\"x\\u0000y\"}"));

        assertThat(touch.traits()).containsOnlyKeys("b", "c", "e");
        assertThat(touch.traits().get("b")).hasToString("Numeric[number=100]");
        assertThat(touch.traits().get("c")).hasToString("Numeric[number=1.5]");
        assertThat(touch.traits().get("e")).isEqualTo(new TraitValue.Text("x\ufffdy"));
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                Arguments.of("nothing", "", "not-json"),
                Arguments.of("no object", "[1]", "not-json"),
                Arguments.of("cut off", SMALL.substring(0, 200), "not-json"),
                Arguments.of("more behind it", SMALL + "{}", "not-json"),
                Arguments.of("not a number", SMALL.replace("false", "NaN"), "not-json"),
                Arguments.of(
                        "deep",
                        SMALL.replace("false", "[".repeat(10_000) + "]".repeat(10_000)),
                        "not-json"),
                Arguments.of("no id", SMALL.replace("interactionId", "id"), "field-missing"),
                Arguments.of("no UUID", SMALL.replace("7cb0e7ca-", "x"), "field-invalid"),
                Arguments.of("no source", SMALL.replace("\"source\"", "\"s\""), "field-missing"),
                Arguments.of("no time", SMALL.replace("occurredAt", "when"), "field-missing"),
                Arguments.of(
                        "no sensible time",
                        SMALL.replace("2026-11-01T10:00:00.000Z", "+12026-11-01T10:00:00.000Z"),
                        "field-invalid"),
                Arguments.of(
                        "a type in capitals", SMALL.replace("page_v", "Page V"), "field-invalid"),
                Arguments.of("a stranger acted", SMALL.replace("customer", "cat"), "field-invalid"),
                Arguments.of("nobody", SMALL.replace("anon-9f1", "null"), "no-identifier"),
                Arguments.of("blank", SMALL.replaceAll("\\[.*\\]", "[]"), "no-identifier"),
                Arguments.of(
                        "a negative sum",
                        SMALL.replace(
                                "\"verified\":false",
                                "\"order\":{\"orderId\":\"1\",\"currency\":\"SEK\",\"totalMinor\":-1,\"lines\":[]}"),
                        "field-invalid"),
                Arguments.of(
                        "a huge sum",
                        SMALL.replace(
                                "\"verified\":false",
                                "\"order\":{\"orderId\":\"1\",\"currency\":\"SEK\",\"totalMinor\":1e30,\"lines\":[]}"),
                        "field-invalid"),
                Arguments.of(
                        "an order without a currency",
                        SMALL.replace(
                                "\"verified\":false",
                                "\"order\":{\"orderId\":\"1\",\"totalMinor\":1,\"lines\":[]}"),
                        "field-invalid"),
                Arguments.of(
                        "a number too large for any number",
                        SMALL.replace("\"verified\":false", "\"traits\":{\"a\":1e99999999999}"),
                        "not-json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void whatCanNeverBeProcessedIsSaidWithAReason(String what, String message, String code) {
        TouchReading reading = TouchReader.read(message.getBytes(StandardCharsets.UTF_8));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Unprocessable.class,
                        unprocessable -> {
                            assertThat(unprocessable.code()).isEqualTo(code);
                            assertThat(unprocessable.reason()).isNotBlank().doesNotContain("9f1");
                        });
    }

    @Test
    void bytesThatAreNoTextAreSaidToBeNone() {
        byte[] bytes = SMALL.getBytes(StandardCharsets.UTF_8);
        bytes[30] = (byte) 0xff;

        assertThat(TouchReader.read(bytes)).isInstanceOf(Unprocessable.class);
    }

    private static Touch understood(String message) {
        return understood(message.getBytes(StandardCharsets.UTF_8));
    }

    private static Touch understood(byte[] bytes) {
        TouchReading reading = TouchReader.read(bytes);
        assertThat(reading).isInstanceOf(Understood.class);
        return ((Understood) reading).touch();
    }

    private static byte[] example(String name) throws IOException {
        try (InputStream in =
                TouchReaderTest.class.getResourceAsStream(
                        "/contracts/interaction-recorded/v1/examples/" + name + ".json")) {
            return in.readAllBytes();
        }
    }
}
