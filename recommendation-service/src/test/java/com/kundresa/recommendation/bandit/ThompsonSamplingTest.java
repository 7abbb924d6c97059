package com.kundresa.recommendation.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.bandit.ThompsonSampling.Candidate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThompsonSamplingTest {

    private static final List<Candidate> CANDIDATES =
            List.of(
                    candidate(-1, 0.5, 1),
                    candidate(-1.2, 1, 1),
                    candidate(-3, 0.3, 5),
                    candidate(-5, 0.1, 1));

    @Test
    void what_is_drawn_is_drawn_as_often_as_was_said() {
        var chances =
                ThompsonSampling.chances(
                        CANDIDATES, new Exploration(0.05, 100, 10, 1), new SplittableRandom(1));
        var chance = new SplittableRandom(2);
        int draws = 200_000;
        int[] drawn = new int[CANDIDATES.size()];
        for (int n = 0; n < draws; n++) {
            drawn[chances.draw(chance)]++;
        }

        assertThat(IntStream.range(0, drawn.length).mapToDouble(chances::of).sum())
                .isCloseTo(1, within(1e-12));
        for (int i = 0; i < drawn.length; i++) {
            double p = chances.of(i);
            assertThat(drawn[i] / (double) draws)
                    .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / draws)));
        }
    }

    @Test
    void many_draws_give_the_probability_of_being_best() {
        var chances =
                ThompsonSampling.chances(
                        CANDIDATES.subList(0, 2),
                        new Exploration(0, 10_000, 10, 1),
                        new SplittableRandom(3));

        // 0.2 / sqrt(0.25 + 1) = 0.179 deviations, of which the normal distribution gives 0.571
        assertThat(chances.of(0)).isCloseTo(0.571, within(4 * Math.sqrt(0.25 / 10_000)));
    }

    @Test
    void every_candidate_keeps_its_even_share() {
        var chances =
                ThompsonSampling.chances(
                        CANDIDATES, new Exploration(0.08, 100, 10, 1), new SplittableRandom(4));

        assertThat(chances.of(3)).isEqualTo(0.02);
    }

    @Test
    void without_draws_the_best_is_first_and_equals_share() {
        var one = candidate(-1, 0.5, 1);
        var chances =
                ThompsonSampling.chances(
                        List.of(one, one, candidate(-2, 0.5, 1)),
                        Exploration.OFF,
                        new SplittableRandom(5));

        assertThat(chances.of(0)).isEqualTo(0.5);
        assertThat(chances.of(1)).isEqualTo(0.5);
        assertThat(chances.of(2)).isZero();
    }

    @Test
    void a_narrower_spread_tries_less() {
        double wide = first(new Exploration(0, 2000, 10, 1));
        double narrow = first(new Exploration(0, 2000, 10, 0.25));

        assertThat(narrow).isGreaterThan(wide);
        assertThat(first(new Exploration(0, 100, 10, 0))).isEqualTo(1);
    }

    @Test
    void the_same_seed_gives_the_same_chances() {
        var exploration = new Exploration(0.02, 100, 10, 1);
        var one = ThompsonSampling.chances(CANDIDATES, exploration, new SplittableRandom(6));
        var other = ThompsonSampling.chances(CANDIDATES, exploration, new SplittableRandom(6));

        for (int i = 0; i < CANDIDATES.size(); i++) {
            assertThat(one.of(i)).isEqualTo(other.of(i));
        }
    }

    private static double first(Exploration exploration) {
        return ThompsonSampling.chances(
                        CANDIDATES.subList(0, 2), exploration, new SplittableRandom(7))
                .of(0);
    }

    private static Candidate candidate(double mean, double deviation, double factor) {
        var belief = new Belief.TakeUp(mean, deviation);
        return new Candidate(belief.expected() * factor, belief, factor);
    }
}
