package com.kundresa.touchpoint.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.contract.Arrivals;
import com.kundresa.touchpoint.source.Rate;
import com.kundresa.touchpoint.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

    private Instant now = START;
    private final Rates rates = new Rates(() -> now);

    @Test
    void a_burst_comes_in_and_the_next_event_waits_for_its_turn() {
        Source source = source(new Rate(10, 100));

        assertThat(rates.refusedUntil(source, 100)).isEmpty();
        assertThat(rates.refusedUntil(source, 5)).contains(START.plusMillis(500));
    }

    @Test
    void what_was_refused_may_come_at_the_time_that_was_told() {
        Source source = source(new Rate(10, 100));
        rates.refusedUntil(source, 100);
        now = rates.refusedUntil(source, 5).orElseThrow();

        assertThat(rates.refusedUntil(source, 5)).isEmpty();
        assertThat(rates.refusedUntil(source, 1)).isPresent();
    }

    @Test
    void a_request_larger_than_the_burst_comes_in_and_owes_the_rest() {
        Source source = source(new Rate(10, 20));

        assertThat(rates.refusedUntil(source, 50)).isEmpty();

        // 30 owed and 1 asked, at 10 a second
        assertThat(rates.refusedUntil(source, 1)).contains(START.plusMillis(3_100));
    }

    @Test
    void a_long_pause_saves_up_one_burst_and_no_more() {
        Source source = source(new Rate(10, 20));
        rates.refusedUntil(source, 20);
        now = START.plusSeconds(3_600);

        assertThat(rates.refusedUntil(source, 20)).isEmpty();
        assertThat(rates.refusedUntil(source, 1)).isPresent();
    }

    @Test
    void another_rate_holds_at_once() {
        rates.refusedUntil(source(new Rate(1, 1)), 1);

        assertThat(rates.refusedUntil(source(new Rate(1, 1)), 1)).isPresent();
        assertThat(rates.refusedUntil(source(new Rate(1_000, 1_000)), 1_000)).isEmpty();
        assertThat(rates.refusedUntil(source(null), 1_000_000)).isEmpty();
    }

    private static Source source(@Nullable Rate rate) {
        return new Source(Arrivals.WEB_SHOP, List.of(), List.of(), Set.of(), rate, Map.of(), false);
    }
}
