package com.kundresa.recommendation.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PosteriorTest {

    private static final Offset<Double> ROUNDING = within(1e-8);
    private static final World WORLD = new World(42, 1);
    private static final FeatureSet FEATURES = WORLD.features();
    private static final Prior PRIOR = new Prior(1, 1);

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @Test
    void before_anything_was_observed_a_step_is_taken_up_as_its_author_says() {
        for (double usual : new double[] {0.01, 0.12, 0.5, 0.9}) {
            var posterior = Prior.USUAL.takeUp(usual, FEATURES.size());

            var visitor = FEATURES.of(List.of("trait:1", "trait:3"));

            assertThat(posterior.expected(visitor)).isCloseTo(usual, ROUNDING);
            assertThat(Prior.USUAL.takeUp(usual, visitor)).isEqualTo(posterior.belief(visitor));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void more_evidence_narrows_every_belief(int seed) {
        var chance = new SplittableRandom(seed);
        var visitor = WORLD.visitor(chance);
        Posterior takeUp = PRIOR.takeUp(0.2, FEATURES.size());
        double deviation = deviation(takeUp, visitor);
        for (int batch = 0; batch < 6; batch++) {
            takeUp = takeUp.after(seen(60, chance));
            double narrower = deviation(takeUp, visitor);
            assertThat(narrower).isLessThan(deviation);
            deviation = narrower;
        }
        assertThat(takeUp.observations()).isEqualTo(360);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_observations_in_a_batch_does_not_matter(int seed) {
        var seen = seen(200, new SplittableRandom(seed));
        var shuffled = new ArrayList<>(seen);
        Collections.shuffle(shuffled, new Random(seed));
        var visitor = FEATURES.of(List.of("trait:0", "trait:4"));

        for (Posterior prior :
                List.of(
                        PRIOR.takeUp(0.2, FEATURES.size()),
                        PRIOR.amount(0.2, 1, FEATURES.size()))) {
            var one = prior.after(seen);
            var other = prior.after(shuffled);

            assertThat(one.expected(visitor)).isCloseTo(other.expected(visitor), ROUNDING);
            assertThat(deviation(one, visitor)).isCloseTo(deviation(other, visitor), ROUNDING);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void amounts_do_not_care_how_they_are_cut_into_batches_and_take_ups_hardly(int seed) {
        var seen = seen(300, new SplittableRandom(seed));
        var visitor = FEATURES.of(List.of("trait:2"));
        Posterior takeUp = PRIOR.takeUp(0.2, FEATURES.size());
        Posterior amount = PRIOR.amount(0.2, 1, FEATURES.size());

        assertThat(inBatches(amount, seen).expected(visitor))
                .isCloseTo(amount.after(seen).expected(visitor), ROUNDING);
        assertThat(deviation(inBatches(amount, seen), visitor))
                .isCloseTo(deviation(amount.after(seen), visitor), ROUNDING);
        assertThat(inBatches(takeUp, seen).expected(visitor))
                .isCloseTo(takeUp.after(seen).expected(visitor), within(0.02));
    }

    @Test
    void much_evidence_finds_the_truth() {
        var chance = new SplittableRandom(5);
        var posterior = PRIOR.takeUp(0.5, FEATURES.size()).after(seen(20_000, chance));

        for (int n = 0; n < 30; n++) {
            var visitor = WORLD.visitor(chance);
            double truth = WORLD.probability(0, visitor);
            var belief = (Belief.TakeUp) posterior.belief(visitor);
            assertThat(belief.mean())
                    .isCloseTo(Odds.logOdds(truth), within(4 * belief.deviation()));
            assertThat(posterior.expected(visitor)).isCloseTo(truth, within(0.03));
        }
    }

    @Test
    void a_list_that_suits_badly_is_not_blamed_for_being_ignored() {
        var chance = new SplittableRandom(6);
        List<Observation> seen = new ArrayList<>();
        for (int n = 0; n < 20_000; n++) {
            var visitor = WORLD.visitor(chance);
            double suits = 0.05 + 0.95 * chance.nextDouble();
            double reward = chance.nextDouble() < suits * WORLD.probability(0, visitor) ? 1 : 0;
            seen.add(new Observation("a", visitor, suits, 1, reward));
        }
        var posterior = PRIOR.takeUp(0.5, FEATURES.size()).after(seen);

        for (int n = 0; n < 30; n++) {
            var visitor = WORLD.visitor(chance);
            assertThat(posterior.expected(visitor))
                    .isCloseTo(WORLD.probability(0, visitor), within(0.05));
        }
    }

    @Test
    void extreme_evidence_stays_finite() {
        var visitor = FEATURES.of(List.of("trait:1"));
        var always = List.of(new Observation("a", visitor, 1, 1, 1));
        Posterior posterior = PRIOR.takeUp(0.001, FEATURES.size());
        for (double reward : new double[] {0, 1}) {
            for (double suits : new double[] {1e-6, 1}) {
                var seen =
                        Collections.nCopies(
                                10_000, new Observation("a", visitor, suits, 1, reward));
                assertThat(posterior.after(seen).expected(visitor)).isBetween(0.0, 1.0);
                assertThat(deviation(posterior.after(seen), visitor)).isFinite();
            }
        }
        assertThat(posterior.after(always).observations()).isEqualTo(1);
        assertThat(posterior.after(List.of())).isSameAs(posterior);
    }

    @Test
    void a_take_up_is_no_amount() {
        var seen = List.of(new Observation("a", FEATURES.of(List.of()), 1, 1, 2));

        assertThatThrownBy(() -> PRIOR.takeUp(0.2, FEATURES.size()).after(seen))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PRIOR.amount(0, 1, FEATURES.size()).after(seen).observations()).isEqualTo(1);
    }

    @Test
    void draws_of_an_amount_spread_as_students_distribution_does() {
        var belief = new Belief.Amount(3, 2, 8);
        var chance = new SplittableRandom(7);
        int draws = 100_000;
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < draws; n++) {
            double off = belief.draw(chance, 1) - 3;
            sum += off;
            squares += off * off;
        }

        double variance = 4 * 8.0 / 6;
        assertThat(sum / draws).isCloseTo(0, within(4 * Math.sqrt(variance / draws)));
        assertThat(squares / draws).isCloseTo(variance, within(0.15));
        assertThat(belief.draw(chance, 0)).isEqualTo(3);
    }

    private static Posterior inBatches(Posterior posterior, List<Observation> seen) {
        Posterior learned = posterior;
        for (int from = 0; from < seen.size(); from += 50) {
            learned = learned.after(seen.subList(from, from + 50));
        }
        return learned;
    }

    private static double deviation(Posterior posterior, Features visitor) {
        return switch (posterior.belief(visitor)) {
            case Belief.TakeUp(double mean, double deviation) -> deviation;
            case Belief.Amount(double location, double scale, double degrees) -> scale;
        };
    }

    private static List<Observation> seen(int visitors, SplittableRandom chance) {
        List<Observation> seen = new ArrayList<>();
        for (int n = 0; n < visitors; n++) {
            var visitor = WORLD.visitor(chance);
            seen.add(new Observation("a", visitor, 1, 1, WORLD.reward(0, visitor, chance)));
        }
        return seen;
    }
}
