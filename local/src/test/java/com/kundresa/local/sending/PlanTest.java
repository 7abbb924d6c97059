package com.kundresa.local.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 42, 1766})
    void shufflingKeepsEveryMessageOnceAndIsTheSameForTheSameSeed(long seed) {
        Plan plan = Plan.of(1000, seed, null);

        assertThat(plan.order()).isEqualTo(Plan.of(1000, seed, null).order());
        assertThat(plan.order()).isNotEqualTo(Plan.inOrder(1000).order());
        assertThat(Arrays.stream(plan.order()).sorted().toArray())
                .isEqualTo(IntStream.range(0, 1000).toArray());
    }

    @ParameterizedTest(name = "{0} messages")
    @ValueSource(ints = {0, 1, 9, 10, 149, 151, 1000})
    void everyTenthMessageIsSentTwice(int size) {
        Plan plan = Plan.of(size, null, 10);

        assertThat(plan.size()).isEqualTo(size + size / 10);
        assertThat(IntStream.of(plan.order()).distinct().count()).isEqualTo(size);
    }

    @Test
    void realTimeWaitsUntilTheMomentHasComeAndNeverBack() {
        Instant first = Instant.parse("2010-12-01T08:00:00Z");
        Pace pace = new Pace.RealTime(first, 60);

        assertThat(pace.delay(first.plusSeconds(120), Duration.ofMillis(500)))
                .isEqualTo(Duration.ofMillis(1500));
        assertThat(pace.delay(first.plusSeconds(120), Duration.ofSeconds(3))).isZero();
        assertThat(new Pace.AtSpeed().delay(first, Duration.ZERO)).isZero();
    }
}
