package com.kundresa.touchpoint.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.payload.Value;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ORD-08: whatever a client's clock says, the time that counts is corrected or clamped. */
class TimesTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-01T12:00:00.500Z");

    @Test
    void a_clock_that_is_a_day_fast_is_corrected_by_what_it_said_when_it_sent() {
        Times times =
                Times.of(
                        Instant.parse("2026-11-02T11:00:00Z"),
                        Instant.parse("2026-11-02T12:00:00Z"),
                        RECEIVED);

        assertThat(times.occurredAt()).isEqualTo("2026-11-01T11:00:00.500Z");
        assertThat(times.originalAt()).isEqualTo("2026-11-02T11:00:00Z");
        assertThat(times.clamped()).isFalse();
    }

    @Test
    void a_clock_that_is_a_day_slow_is_corrected_too() {
        Times times =
                Times.of(
                        Instant.parse("2026-10-31T11:00:00Z"),
                        Instant.parse("2026-10-31T12:00:00Z"),
                        RECEIVED);

        assertThat(times.occurredAt()).isEqualTo("2026-11-01T11:00:00.500Z");
    }

    @Test
    void without_a_time_of_sending_the_time_is_taken_as_it_is() {
        Instant past = Instant.parse("2010-12-01T08:26:00Z");

        Times times = Times.of(past, null, RECEIVED);

        assertThat(times).isEqualTo(new Times(past, RECEIVED, null, null, false));
    }

    @Test
    void without_any_time_it_happened_when_it_came() {
        assertThat(Times.of(null, null, RECEIVED).occurredAt()).isEqualTo(RECEIVED);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01T12:05:00.500Z,false", "2026-11-01T12:05:00.501Z,true"})
    void five_minutes_of_future_are_believed_and_no_more(Instant original, boolean clamped) {
        Times times = Times.of(original, null, RECEIVED);

        assertThat(times.clamped()).isEqualTo(clamped);
        assertThat(times.occurredAt()).isEqualTo(clamped ? RECEIVED : original);
    }

    @Test
    void a_clamped_time_keeps_what_the_sender_said() {
        Instant future = Instant.parse("2030-01-01T00:00:00Z");

        assertThat(Times.of(future, null, RECEIVED).originalAt()).isEqualTo(future);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T10:00:00Z,2026-11-01T10:00:00Z",
        "2026-11-01T10:00:00.123456Z,2026-11-01T10:00:00.123456Z",
        "2026-11-01T10:00:00+01:00,2026-11-01T09:00:00Z",
        "2026-11-01T10:00:00,2026-11-01T10:00:00Z",
        "2026-11-01 10:00:00,2026-11-01T10:00:00Z",
        "2026-11-01,2026-11-01T00:00:00Z"
    })
    void times_are_read_in_the_forms_that_senders_use(String text, Instant time) {
        assertThat(Moments.read(Value.text(text))).contains(time);
    }

    @Test
    void milliseconds_are_a_time() {
        assertThat(Moments.read(Value.number(1_795_290_064_722L)))
                .contains(Instant.ofEpochMilli(1_795_290_064_722L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "",
                "2026-13-01",
                "1066-10-14T09:00:00Z",
                "9999-01-01",
                "+1000000000-01-01"
            })
    void anything_else_is_no_time(String text) {
        assertThat(Moments.read(Value.text(text))).isEmpty();
    }
}
