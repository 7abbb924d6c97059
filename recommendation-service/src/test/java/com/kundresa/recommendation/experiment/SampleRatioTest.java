package com.kundresa.recommendation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleRatioTest {

    /** Values of the tables of the chi-square distribution. */
    @ParameterizedTest
    @CsvSource({
        "3.841458820694124, 1, 0.05",
        "6.634896601021214, 1, 0.01",
        "10.82756617046299, 1, 0.001",
        "0.4549364231195724, 1, 0.5",
        "5.991464547107979, 2, 0.05",
        "7.814727903251179, 3, 0.05",
        "9.487729036781154, 4, 0.05",
        "18.307038053275146, 10, 0.05"
    })
    void the_tail_is_that_of_the_tables(double x, int degreesOfFreedom, double tail) {
        assertThat(ChiSquare.upperTail(x, degreesOfFreedom)).isCloseTo(tail, within(1e-9));
    }

    @Test
    void arms_as_meant_raise_no_alarm() {
        assertThat(SampleRatio.of(9_500, 500, 0.05).pValue()).isEqualTo(1);
        assertThat(SampleRatio.of(9_450, 550, 0.05).isAlarming()).isFalse();
        assertThat(SampleRatio.of(0, 0, 0.05).isAlarming()).isFalse();
    }

    @Test
    void arms_that_lose_customers_on_one_side_raise_it() {
        assertThat(SampleRatio.of(9_300, 700, 0.05).isAlarming()).isTrue();
        assertThat(SampleRatio.of(95_000, 4_600, 0.05).isAlarming()).isTrue();
    }

    @Test
    void chance_alone_hardly_ever_raises_it() {
        Random chance = new Random(1);
        long alarms =
                IntStream.range(0, 2_000)
                        .filter(look -> {
                            long heldOut =
                                    IntStream.range(0, 1_000)
                                            .filter(customer -> chance.nextDouble() < 0.05)
                                            .count();
                            return SampleRatio.of(1_000 - heldOut, heldOut, 0.05).isAlarming();
                        })
                        .count();

        assertThat(alarms).isLessThanOrEqualTo(6);
    }
}
