package com.kundresa.touchpoint.publishing.rest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.contract.Senders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile bytes at every path that takes items: a reason for each, never a 500. */
@QuarkusTest
class PoisonTest extends ServiceTest {

    /** What spoils one item, as a field beside its others. */
    private static final Map<String, String> IN_AN_ITEM =
            Map.of(
                    "a text of 1 MB",
                    "\"poison\":\"" + "x".repeat(1_000_000) + "\"",
                    "depth 10,000",
                    "\"poison\":" + "[".repeat(10_000) + "]".repeat(10_000),
                    "duplicate keys",
                    "\"poison\":1,\"poison\":2",
                    "a NUL character",
                    "\"poison\":\"a\\u0000b\"",
                    "a lone surrogate",
                    "\"poison\":\"\\ud800\"",
                    "a huge number",
                    "\"poison\":1e999999999",
                    "a number of 10,000 digits",
                    "\"poison\":" + "9".repeat(10_000),
                    "100,000 values",
                    "\"poison\":[" + "1,".repeat(99_999) + "1]");

    /** What spoils a whole body. */
    private static final Map<String, byte[]> AS_A_BODY =
            Map.ofEntries(
                    Map.entry("nothing", new byte[0]),
                    Map.entry("white space", utf8(" \n ")),
                    Map.entry("null", utf8("null")),
                    Map.entry("a text", utf8("\"text\"")),
                    Map.entry("a number", utf8("1")),
                    Map.entry("NaN", utf8("{\"poison\":NaN}")),
                    Map.entry("Infinity", utf8("{\"poison\":-Infinity}")),
                    Map.entry("truncated JSON", utf8("{\"batch\":[{\"type\":\"page\",\"mess")),
                    Map.entry(
                            "invalid UTF-8",
                            new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'}),
                    Map.entry("UTF-16", "{\"a\":1}".getBytes(StandardCharsets.UTF_16)),
                    Map.entry("XML", utf8("<events><event/></events>")),
                    Map.entry("a form", utf8("data=e30%3D&a=%zz")),
                    Map.entry("depth 100,000", utf8("[".repeat(100_000))),
                    Map.entry("two values", utf8("{}{}")),
                    Map.entry("a NUL byte", new byte[] {0}),
                    Map.entry("half a gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0}),
                    Map.entry("a zip bomb", bomb()));

    static Stream<Arguments> items() {
        return Senders.all()
                .flatMap(sender ->
                        IN_AN_ITEM.keySet().stream()
                                .sorted()
                                .map(poison -> Arguments.of(poison, sender)));
    }

    static Stream<Arguments> bodies() {
        return Senders.all()
                .flatMap(sender ->
                        AS_A_BODY.keySet().stream()
                                .sorted()
                                .map(poison -> Arguments.of(poison, sender)));
    }

    static Stream<Senders> senders() {
        return Senders.all();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("items")
    void a_poisoned_item_is_refused_with_its_reason_and_its_neighbours_are_taken(
            String poison, Senders sender) {
        String good = sender.bare();
        String bad = "{" + IN_AN_ITEM.get(poison) + "," + good.formatted(id()).substring(1);

        if (sender.takesMany()) {
            String body = sender.body(List.of(good.formatted(id()), bad, good.formatted(id())));
            Response answer = sent(sender, sender.many(), utf8(body));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(2);
            assertThat(answer.jsonPath().getInt("rejected")).isEqualTo(1);
            assertReasons(answer);
        } else {
            Response answer = sent(sender, sender.single(), utf8(bad));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getInt("rejected")).isEqualTo(1);
            assertReasons(answer);
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("bodies")
    void a_poisoned_body_is_refused_with_its_reason(String poison, Senders sender) {
        Response answer = sent(sender, sender.single(), requireNonNull(AS_A_BODY.get(poison)));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertProblem(answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("senders")
    void items_that_are_no_objects_or_of_an_unknown_kind_are_refused_one_by_one(Senders sender) {
        if (!sender.takesMany()) {
            return;
        }
        String body =
                sender.body(
                        List.of(
                                "7",
                                "null",
                                "[]",
                                "\"x\"",
                                "{}",
                                "{\"type\":\"v99\"}",
                                "{\"specversion\":\"99\"}",
                                sender.bare().formatted(id())));

        Response answer = sent(sender, sender.many(), utf8(body));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(1);
        assertThat(answer.jsonPath().getInt("rejected")).isEqualTo(7);
        assertReasons(answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("senders")
    void json_under_a_wrong_content_type_is_read_or_refused_but_no_error_of_ours(Senders sender) {
        for (String type : List.of("text/html", "multipart/form-data", "image/png", "x", "a/b;c")) {
            Response answer = sent(sender, type, utf8(sender.item().formatted(id())));

            assertThat(answer.statusCode()).as(type).isIn(200, 400, 415);
            if (answer.statusCode() != 200) {
                assertProblem(answer);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("senders")
    void keys_of_nobody_are_refused_whatever_they_are(Senders sender) {
        for (String key : List.of("wk_nobody", "ÿ", " ", "a:b:c", "x".repeat(4_000))) {
            Response answer =
                    send(sender.single(), utf8(sender.item().formatted(id())))
                            .header("X-Write-Key", key)
                            .post(sender.path());

            assertThat(answer.statusCode()).as(key).isEqualTo(401);
            assertProblem(answer);
        }
    }

    private static Response sent(Senders sender, String contentType, byte[] body) {
        return send(contentType, body).header("X-Write-Key", sender.key()).post(sender.path());
    }

    private static void assertProblem(Response answer) {
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).startsWith("/problems/");
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
        assertThat(answer.jsonPath().getString("detail")).isNotBlank().doesNotContain("xxxx");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(answer.statusCode());
    }

    private static void assertReasons(Response answer) {
        JsonPath json = answer.jsonPath();
        assertThat(json.getList("results.problem.type", String.class))
                .hasSize(json.getInt("rejected"))
                .allSatisfy(type -> assertThat(type).startsWith("/problems/"));
        assertThat(json.getList("results.problem.detail", String.class))
                .allSatisfy(detail -> assertThat(detail).isNotBlank());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** 100 MB of spaces in a tenth of a megabyte. */
    private static byte[] bomb() {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                gzip.write(spaces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
