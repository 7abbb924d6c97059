package com.kundresa.touchpoint.payload.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fault;
import com.kundresa.touchpoint.payload.Item;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.payload.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyParserTest {

    private static final String GOOD = "{\"messageId\":\"good\",\"n\":1}";

    @Test
    void a_batch_is_its_items_and_what_is_said_beside_them() {
        Body.Readable body =
                readable(
                        "{\"sentAt\":\"t\",\"batch\":[{\"a\":1},{\"b\":[true,null]}],\"context\":{\"c\":2}}");

        assertThat(body.items()).hasSize(2);
        assertThat(body.envelope().text("sentAt")).contains("t");
        assertThat(body.envelope().fields("context").text("c")).contains("2");
        assertThat(body.items().get(1).fields().items("b"))
                .containsExactly(new Value.Flag(true), Value.NOTHING);
    }

    @Test
    void each_item_keeps_its_bytes_as_they_were_sent() {
        Body.Readable body = readable("{\"batch\":[ {\"å\" : 1 } ,\n{\"b\":\"\\u00e5\"}]}");

        assertThat(body.items())
                .extracting(item -> new String(item.original().bytes(100), StandardCharsets.UTF_8))
                .containsExactly("{\"å\" : 1 }", "{\"b\":\"\\u00e5\"}");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Fault.NUL_CHARACTER, "{\"messageId\":\"bad\",\"t\":\"a\\u0000b\"}"),
                Arguments.of(Fault.NUL_CHARACTER, "{\"messageId\":\"bad\",\"a\\u0000b\":1}"),
                Arguments.of(Fault.LONE_SURROGATE, "{\"messageId\":\"bad\",\"t\":\"\\ud83d\"}"),
                Arguments.of(
                        Fault.LONE_SURROGATE, "{\"messageId\":\"bad\",\"t\":\"\\ude00\\ud83d\"}"),
                Arguments.of(Fault.DUPLICATE_FIELD, "{\"messageId\":\"bad\",\"a\":1,\"a\":2}"),
                Arguments.of(Fault.NUMBER_OUT_OF_RANGE, "{\"messageId\":\"bad\",\"n\":1e999}"),
                Arguments.of(
                        Fault.NUMBER_OUT_OF_RANGE, "{\"messageId\":\"bad\",\"n\":1e999999999}"),
                Arguments.of(
                        Fault.NUMBER_OUT_OF_RANGE, "{\"messageId\":\"bad\",\"n\":1e-999999999}"),
                Arguments.of(
                        Fault.NUMBER_OUT_OF_RANGE,
                        "{\"messageId\":\"bad\",\"n\":" + "9".repeat(10_000) + "}"),
                Arguments.of(
                        Fault.TOO_DEEP,
                        "{\"messageId\":\"bad\",\"d\":"
                                + "[".repeat(10_000)
                                + "]".repeat(10_000)
                                + "}"),
                Arguments.of(
                        Fault.TOO_DEEP,
                        "{\"d\":"
                                + "{\"d\":".repeat(40)
                                + "1"
                                + "}".repeat(40)
                                + ",\"messageId\":\"bad\"}"),
                Arguments.of(
                        Fault.TOO_LARGE,
                        "{\"messageId\":\"bad\",\"t\":\"" + "x".repeat(1_000_000) + "\"}"),
                Arguments.of(
                        Fault.TOO_LARGE,
                        "{\"t\":\"" + "x".repeat(40_000) + "\",\"messageId\":\"bad\"}"),
                Arguments.of(
                        Fault.TOO_MANY_VALUES,
                        "{\"messageId\":\"bad\",\"l\":[" + "0,".repeat(5_000) + "0]}"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_faulty_item_is_known_by_its_id_and_spoils_no_other(Fault fault, String item) {
        Body.Readable body = readable("{\"batch\":[" + GOOD + "," + item + "," + GOOD + "]}");

        List<Item> items = body.items();
        assertThat(items).hasSize(3);
        assertThat(items.get(0).fault()).isNull();
        assertThat(items.get(1).fault()).isEqualTo(fault);
        assertThat(items.get(1).fields().text("messageId")).contains("bad");
        assertThat(items.get(2).fault()).isNull();
        assertThat(items.get(2).fields()).isEqualTo(items.get(0).fields());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"text\"", "null", "[]", "true"})
    void an_item_that_is_no_object_spoils_no_other(String item) {
        Body.Readable body = readable("{\"batch\":[" + item + "," + GOOD + "]}");

        assertThat(body.items()).extracting(Item::fault).containsExactly(Fault.NOT_AN_OBJECT, null);
    }

    @Test
    void whole_characters_outside_the_basic_plane_are_fine() {
        assertThat(
                        readable("{\"batch\":[{\"t\":\"😀\\ud83d\\ude00\"}]}")
                                .items()
                                .getFirst()
                                .fields()
                                .text("t"))
                .contains("😀😀");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "not json",
                "{\"batch\":[{\"a\":1}",
                "{\"batch\":[{\"a\":NaN}]}",
                "{\"batch\":[{\"a\":Infinity}]}",
                "{\"batch\":[{\"a\":01}]}",
                "{\"batch\":[{'a':1}]}",
                "{\"batch\":[1,]}",
                "{\"batch\":{}}",
                "{\"batch\":[]} {}",
                "{\"batch\":[],\"batch\":[]}",
                "{\"noBatch\":[]}",
                "[]",
                "{\"sentAt\":\"\\u0000\",\"batch\":[]}",
                "{\"batch\":[{\"a\":\"line\nbreak\"}]}"
            })
    void what_is_no_batch_is_refused_with_a_sentence(String body) {
        assertThat(parse(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Body.Unreadable.class,
                        why -> assertThat(why.detail()).startsWith("The ").endsWith("."));
    }

    @Test
    void depth_beyond_memory_is_refused() {
        assertThat(parse(("{\"batch\":[" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Body.Unreadable.class);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] body = "{\"batch\":[{\"a\":\"?\"}]}".getBytes(StandardCharsets.ISO_8859_1);
        body[16] = (byte) 0xE5;

        assertThat(parse(body)).isInstanceOf(Body.Unreadable.class);
    }

    @Test
    void utf_16_is_refused_and_a_byte_order_mark_is_not() {
        assertThat(parse("{\"batch\":[]}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(Body.Unreadable.class);
        assertThat(parse("\uFEFF{\"batch\":[]}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Body.Readable.class);
    }

    @Test
    void more_items_than_allowed_are_refused_as_a_whole() {
        String body = "{\"batch\":[" + "{},".repeat(2_500) + "{}]}";

        assertThat(parse(body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Body.TooManyItems(2_500));
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 300).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_body_with_broken_bytes_is_never_more_than_refused(int seed) {
        Random random = new Random(seed);
        byte[] body =
                ("{\"sentAt\":\"2026-11-01\",\"batch\":["
                                + GOOD
                                + ",{\"å\":[1.5e3,\"\\ud83d\\ude00\",{}]}]}")
                        .getBytes(StandardCharsets.UTF_8);
        for (int change = random.nextInt(8); change >= 0; change--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }

        for (Shape shape : Shape.values()) {
            assertThat(BodyParser.parse(body, shape, Bounds.TRACKING)).isNotNull();
        }
    }

    @Test
    void numbers_are_kept_exactly() {
        Body.Readable body = readable("{\"batch\":[{\"n\":0.10,\"big\":12345678901234567890}]}");

        assertThat(body.items().getFirst().fields().all())
                .containsEntry("n", new Value.Numeric(new BigDecimal("0.10")))
                .containsEntry("big", new Value.Numeric(new BigDecimal("12345678901234567890")));
    }

    private static Body.Readable readable(String body) {
        Body parsed = parse(body.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed).isInstanceOf(Body.Readable.class);
        return (Body.Readable) parsed;
    }

    private static Body parse(byte[] body) {
        return BodyParser.parse(body, Shape.BATCH, Bounds.TRACKING);
    }
}
