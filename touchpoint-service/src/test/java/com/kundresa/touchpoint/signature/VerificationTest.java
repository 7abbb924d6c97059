package com.kundresa.touchpoint.signature;

import static com.kundresa.touchpoint.signature.Signing.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.source.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every scheme. */
class VerificationTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String URL = "https://events.shop.example/v1/x?y=1";
    private static final String OTHER = "whsec_" + "b2xkIHNlY3JldCBvZiBsYXN0IHllYXI=";
    private static final byte[] BODY = "a=1&Body=Hello%2C+%C3%A5%C3%A4%C3%B6".getBytes(UTF_8);

    static Stream<Signing> timed() {
        return Stream.of(Signing.values()).filter(Signing::timed);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_signed_with_the_secret_is_valid(Signing sender) {
        assertThat(verdict(sender, signed(sender, NOW), BODY, SECRET)).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @EnumSource
    void another_secret_is_wrong(Signing sender) {
        assertThat(verdict(sender, signed(sender, NOW), BODY, OTHER)).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void without_any_secret_nothing_is_right(Signing sender) {
        assertThat(verdict(sender, signed(sender, NOW), BODY)).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void a_body_that_was_changed_on_its_way_is_wrong(Signing sender) {
        for (int at = 0; at < BODY.length; at++) {
            byte[] tampered = BODY.clone();
            tampered[at] ^= 1;
            assertThat(verdict(sender, signed(sender, NOW), tampered, SECRET))
                    .as("byte %d", at)
                    .isIn(Verdict.WRONG, Verdict.MALFORMED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void while_a_secret_is_exchanged_both_are_right_and_afterwards_the_old_one_is_not(
            Signing sender) {
        Map<String, String> old = sender.headers(OTHER, BODY, NOW, URL);

        assertThat(verdict(sender, old, BODY, SECRET, OTHER)).isEqualTo(Verdict.VALID);
        assertThat(verdict(sender, signed(sender, NOW), BODY, SECRET, OTHER))
                .isEqualTo(Verdict.VALID);
        assertThat(verdict(sender, old, BODY, SECRET)).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @MethodSource("timed")
    void five_minutes_are_the_window_in_both_directions(Signing sender) {
        assertThat(verdict(sender, signed(sender, NOW.minus(WINDOW)), BODY, SECRET))
                .isEqualTo(Verdict.VALID);
        assertThat(verdict(sender, signed(sender, NOW.plus(WINDOW)), BODY, SECRET))
                .isEqualTo(Verdict.VALID);
        assertThat(verdict(sender, signed(sender, NOW.minus(WINDOW).minusSeconds(1)), BODY, SECRET))
                .isEqualTo(Verdict.STALE);
        assertThat(verdict(sender, signed(sender, NOW.plus(WINDOW).plusSeconds(1)), BODY, SECRET))
                .isEqualTo(Verdict.STALE);
    }

    @ParameterizedTest
    @MethodSource("timed")
    void an_old_request_that_nobody_signed_is_wrong_not_stale(Signing sender) {
        assertThat(verdict(sender, signed(sender, Instant.EPOCH), BODY, OTHER))
                .isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void each_header_is_needed(Signing sender) {
        Map<String, String> whole = signed(sender, NOW);
        for (String name : whole.keySet()) {
            Map<String, String> less = new HashMap<>(whole);
            less.remove(name);
            assertThat(verdict(sender, less, BODY, SECRET)).as(name).isEqualTo(Verdict.MISSING);
            less.put(name, "  ");
            assertThat(verdict(sender, less, BODY, SECRET)).as(name).isEqualTo(Verdict.MISSING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_header_of_another_form_is_malformed(Signing sender) {
        for (String form : List.of("%%%", "sha256=zz", "v2,AAAA", "sha1=0", "v1,*")) {
            Map<String, String> other = new HashMap<>(signed(sender, NOW));
            other.put(sender.header(), form);
            assertThat(verdict(sender, other, BODY, SECRET)).as(form).isEqualTo(Verdict.MALFORMED);
        }
    }

    @ParameterizedTest
    @MethodSource("timed")
    void a_time_that_is_none_is_malformed(Signing sender) {
        for (String time : List.of("yesterday", "-1", "99999999999999999999", "NaN")) {
            Map<String, String> other = new HashMap<>(signed(sender, NOW));
            other.keySet().stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith("timestamp"))
                    .toList()
                    .forEach(name -> other.put(name, time));
            assertThat(verdict(sender, other, BODY, SECRET)).as(time).isEqualTo(Verdict.MALFORMED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_is_sent_gets_a_verdict_and_never_a_valid_one(Signing sender) {
        Random chance = new Random(20261122);
        List<String> values =
                new ArrayList<>(List.of("", " ", "v1,", "sha256=", "sha1=", "=", "1"));
        for (int round = 0; round < 2_000; round++) {
            byte[] noise = new byte[chance.nextInt(80)];
            chance.nextBytes(noise);
            Map<String, String> headers = new HashMap<>();
            signed(sender, NOW)
                    .keySet()
                    .forEach(name ->
                            headers.put(
                                    name,
                                    values.get(chance.nextInt(values.size()))
                                            + new String(noise, UTF_8)));
            assertThat(verdict(sender, headers, noise, SECRET)).isNotEqualTo(Verdict.VALID);
        }
    }

    private static Map<String, String> signed(Signing sender, Instant at) {
        return sender.headers(SECRET, BODY, at, URL);
    }

    private static Verdict verdict(
            Signing sender, Map<String, String> headers, byte[] body, String... secrets) {
        return new Verification(WINDOW)
                .of(
                        sender.scheme(),
                        new SignedRequest(headers::get, body, URL, NOW),
                        Stream.of(secrets).map(Secret::new).toList());
    }
}
