package com.kundresa.touchpoint.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

    @Test
    void reads_what_the_platform_writes_and_writes_what_it_reads() {
        var random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            var time =
                    Instant.ofEpochSecond(
                            random.nextLong(0, 7_258_118_400L), random.nextInt(1_000_000_000));
            assertThat(UtcTime.read(time.toString())).contains(time);
            assertThat(Instant.parse(UtcTime.write(time)))
                    .isEqualTo(time.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    @Test
    void reads_a_fraction_of_any_length() {
        assertThat(UtcTime.read("2026-11-01T10:00:00.5Z"))
                .contains(Instant.parse("2026-11-01T10:00:00.500Z"));
        assertThat(UtcTime.read("2026-11-01T10:00:00Z"))
                .contains(Instant.parse("2026-11-01T10:00:00Z"));
        assertThat(UtcTime.write(Instant.parse("2026-11-01T10:00:00Z")))
                .isEqualTo("2026-11-01T10:00:00.000Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-01",
                "2026-11-01T10:00:00",
                "2026-11-01T10:00:00+01:00",
                "2026-02-30T10:00:00Z",
                "2026-11-01T24:00:00Z",
                "2026-11-01T10:00:00.Z",
                "2026-11-01T10:00:00.1234567890Z",
                "2026-11-01T10:0x:00Z",
                "2026/11/01T10:00:00Z",
                "2026-11-01T10:00:00.12\u0663Z"
            })
    void leaves_every_other_form_to_others(String text) {
        assertThat(UtcTime.read(text)).isEqualTo(Optional.empty());
    }
}
