package com.kundresa.recommendation.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Backoff BACKOFF =
            new Backoff(List.of(Duration.ofSeconds(10), Duration.ofMinutes(10)));

    @Test
    void pauses_grow_and_are_spread_by_a_fifth() {
        assertThat(BACKOFF.after(1, 0.5, Duration.ZERO)).contains(Duration.ofSeconds(10));
        assertThat(BACKOFF.after(1, 0, Duration.ZERO)).contains(Duration.ofSeconds(8));
        assertThat(BACKOFF.after(2, 0.999999, Duration.ZERO).orElseThrow())
                .isBetween(Duration.ofSeconds(719), Duration.ofSeconds(720));
    }

    @Test
    void a_receiver_that_asks_for_longer_gets_longer() {
        assertThat(BACKOFF.after(1, 0.5, Duration.ofHours(1))).contains(Duration.ofHours(1));
        assertThat(BACKOFF.after(2, 0.5, Duration.ofSeconds(1))).contains(Duration.ofMinutes(10));
    }

    @Test
    void it_ends() {
        assertThat(BACKOFF.after(3, 0.5, Duration.ofHours(1))).isEmpty();
    }
}
