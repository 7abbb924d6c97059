package com.kundresa.recommendation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GainTest {

    private static final double SHARE = 0.1;

    @Test
    void a_difference_beyond_chance_is_a_gain_or_a_loss() {
        ArmTotals better = bought(9_000, 900);
        ArmTotals worse = bought(1_000, 60);

        assertThat(gain(better, worse).finding()).isEqualTo(Gain.Finding.GAIN);
        assertThat(gain(bought(9_000, 400), bought(1_000, 90)).finding())
                .isEqualTo(Gain.Finding.LOSS);
    }

    @Test
    void a_difference_within_chance_shows_no_gain() {
        Gain gain = gain(bought(9_000, 500), bought(1_000, 50));

        assertThat(gain.finding()).isEqualTo(Gain.Finding.NO_GAIN_SHOWN);
        assertThat(gain.amount().low()).isNegative();
        assertThat(gain.amount().high()).isPositive();
    }

    @Test
    void little_data_proves_nothing() {
        assertThat(gain(bought(800, 80), bought(90, 0)).finding())
                .isEqualTo(Gain.Finding.TOO_LITTLE_DATA);
        assertThat(gain(bought(9_000, 9), bought(1_000, 0)).finding())
                .isEqualTo(Gain.Finding.TOO_LITTLE_DATA);
        assertThat(gain(ArmTotals.NOBODY, ArmTotals.NOBODY).finding())
                .isEqualTo(Gain.Finding.TOO_LITTLE_DATA);
    }

    @Test
    void uneven_arms_are_not_compared() {
        assertThat(gain(bought(9_000, 900), bought(500, 10)).finding())
                .isEqualTo(Gain.Finding.ARMS_UNEVEN);
    }

    @Test
    void the_interval_is_that_of_the_tables() {
        Gain gain = gain(bought(900, 90), bought(100, 5));

        assertThat(gain.amount().value()).isCloseTo(0.05, within(1e-12));
        assertThat(gain.amount().standardError())
                .isCloseTo(Math.sqrt(0.1 * 0.9 / 899 + 0.05 * 0.95 / 99), within(1e-12));
    }

    @Test
    void the_interval_covers_the_true_difference_about_95_times_in_100() {
        Random chance = new Random(4);
        long covered =
                IntStream.range(0, 400)
                        .filter(trial -> {
                            ArmTotals treated = bought(4_500, draws(4_500, 0.08, chance));
                            ArmTotals heldOut = bought(500, draws(500, 0.06, chance));
                            return gain(treated, heldOut).amount().covers(0.02);
                        })
                        .count();

        assertThat(covered).isBetween(365L, 395L);
    }

    private static Gain gain(ArmTotals treated, ArmTotals heldOut) {
        return Gain.of(
                treated, heldOut, SampleRatio.of(treated.customers(), heldOut.customers(), SHARE));
    }

    private static int draws(int customers, double rate, Random chance) {
        return (int) IntStream.range(0, customers).filter(i -> chance.nextDouble() < rate).count();
    }

    /** Each buyer brought in 1. */
    private static ArmTotals bought(int customers, int buyers) {
        return new ArmTotals(customers, buyers, buyers, buyers);
    }
}
