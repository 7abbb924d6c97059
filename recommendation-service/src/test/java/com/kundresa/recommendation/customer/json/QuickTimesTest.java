package com.kundresa.recommendation.customer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickTimesTest {

    private static final JsonMapper QUICK =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new QuickTimes())
                    .build();
    private static final JsonMapper USUAL =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void days_and_times_are_read_as_they_were_written(int seed) throws JsonProcessingException {
        var chance = new Random(seed);
        var time = Instant.ofEpochMilli(chance.nextLong(-2_000_000_000_000L, 250_000_000_000_000L));
        var day = LocalDate.ofEpochDay(chance.nextInt(-20_000, 2_900_000));

        assertThat(QUICK.readValue(quoted(time), Instant.class)).isEqualTo(time);
        assertThat(QUICK.readValue(quoted(day), LocalDate.class)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-11-22T08:15:00.250Z\"",
                "\"2026-11-22T08:15:00Z\"",
                "\"2026-11-22T08:15:00.250123Z\"",
                "\"2026-11-22T10:15:00.250+02:00\"",
                "\"2026-11-22T24:00:00.000Z\"",
                "\"2016-12-31T23:59:60.000Z\"",
                "\"2024-02-29T00:00:00.000Z\"",
                "\"\"",
                "null",
                "1795332178",
                "1795332178.25"
            })
    void a_time_is_what_it_would_be_without_haste(String json) throws JsonProcessingException {
        assertThat(QUICK.readValue(json, Instant.class))
                .isEqualTo(USUAL.readValue(json, Instant.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2024-02-29\"", "\"+12026-11-22\"", "\"\"", "null", "[2026,11,22]"})
    void a_day_is_what_it_would_be_without_haste(String json) throws JsonProcessingException {
        assertThat(QUICK.readValue(json, LocalDate.class))
                .isEqualTo(USUAL.readValue(json, LocalDate.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-00-10", "2026/11/22", "２０２６-11-22"})
    void what_is_no_day_is_refused(String text) {
        assertThatThrownBy(() -> QUICK.readValue(quoted(text), LocalDate.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> QUICK.readValue(quoted(text + "T00:00:00.000Z"), Instant.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    private static String quoted(Object value) {
        return "\"" + value + "\"";
    }
}
