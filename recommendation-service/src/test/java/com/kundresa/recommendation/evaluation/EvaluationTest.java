package com.kundresa.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

    private static final Limits NONE = new Limits(0, 0, 1, 0, 1, 0);

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @Test
    void four_decisions_computed_by_hand() {
        Evaluation evaluation = new Evaluation(NONE);
        evaluation.add(logged("a", 0.5, 1, 0.8, 0.2));
        evaluation.add(logged("b", 0.5, 0, 0.8, 0.2));
        evaluation.add(logged("a", 0.5, 0, 0.8, 0.2));
        evaluation.add(logged("b", 0.5, 1, 0.8, 0.2));

        Verdict.Figures figures = figures(evaluation);

        assertThat(figures.logged().value()).isEqualTo(0.5);
        assertThat(figures.inversePropensity().value()).isCloseTo(0.5, within(1e-12));
        assertThat(figures.inversePropensity().standardError())
                .isCloseTo(
                        Math.sqrt((1.1 * 1.1 + 0.5 * 0.5 + 0.5 * 0.5 + 0.1 * 0.1) / 12),
                        within(1e-12));
        assertThat(figures.selfNormalised().value()).isCloseTo(0.5, within(1e-12));
        assertThat(figures.selfNormalised().standardError())
                .isCloseTo(Math.sqrt(2 * (0.64 + 0.04)) / 4, within(1e-12));
        assertThat(evaluation.verdict().fit().effectiveSampleSize())
                .isCloseTo(16 / (2 * (2.56 + 0.16)), within(1e-12));
        assertThat(evaluation.verdict().fit().largestWeight()).isEqualTo(1.6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_logging_policy_itself_is_worth_what_it_earned(int seed) {
        Random chance = new Random(seed);
        World world = new World(chance);
        World.Policy logging = World.Policy.believing(chance, 1, 0.1);
        Evaluation evaluation = new Evaluation(NONE);
        world.log(500, logging, logging, chance).forEach(evaluation::add);

        Verdict.Figures figures = figures(evaluation);

        double earned = figures.logged().value();
        assertThat(figures.inversePropensity().value()).isCloseTo(earned, within(1e-12));
        assertThat(figures.selfNormalised().value()).isCloseTo(earned, within(1e-12));
        assertThat(evaluation.verdict().fit().effectiveSampleSize()).isCloseTo(500, within(1e-6));
        assertThat(figures.doublyRobust().covers(earned)).isTrue();
    }

    @Test
    void without_a_model_the_doubly_robust_estimate_is_that_of_horvitz_and_thompson() {
        Evaluation evaluation = new Evaluation(NONE);
        Random chance = new Random(7);
        for (int i = 0; i < 1000; i++) {
            boolean isA = chance.nextDouble() < 0.3;
            evaluation.add(logged(isA ? "a" : "b", isA ? 0.3 : 0.7, chance.nextDouble(), 0.6, 0.4));
        }

        Verdict.Figures figures = figures(evaluation);

        assertThat(figures.doublyRobust()).isEqualTo(figures.inversePropensity());
    }

    @Test
    void a_perfect_model_leaves_only_the_spread_of_the_moments() {
        Evaluation evaluation = new Evaluation(NONE);
        for (int i = 0; i < 100; i++) {
            double reward = i % 2;
            evaluation.add(
                    new Logged(
                            i % 2 == 0 ? "a" : "b",
                            0.5,
                            reward,
                            List.of(option("a", 0.25, 0), option("b", 0.75, 1))));
        }

        Interval robust = figures(evaluation).doublyRobust();

        assertThat(robust.value()).isCloseTo(0.75, within(1e-12));
        assertThat(robust.standardError()).isCloseTo(0, within(1e-9));
    }

    @Test
    void rewards_that_are_large_and_alike_keep_their_spread() {
        Evaluation small = new Evaluation(NONE);
        Evaluation large = new Evaluation(NONE);
        Random chance = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            boolean isA = chance.nextBoolean();
            double reward = chance.nextInt(2);
            small.add(logged(isA ? "a" : "b", 0.5, reward, 0.9, 0.1));
            large.add(logged(isA ? "a" : "b", 0.5, 1e9 + reward, 0.9, 0.1));
        }

        Interval shifted = figures(large).selfNormalised();

        assertThat(shifted.value() - 1e9)
                .isCloseTo(figures(small).selfNormalised().value(), within(1e-6));
        assertThat(shifted.standardError())
                .isCloseTo(figures(small).selfNormalised().standardError(), within(1e-9));
        assertThat(figures(large).logged().standardError())
                .isCloseTo(figures(small).logged().standardError(), within(1e-6));
    }

    @Test
    void nothing_is_said_without_decisions() {
        assertThat(reason(new Evaluation(Limits.USUAL))).isEqualTo(Verdict.Reason.NO_DECISIONS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.5, Double.NaN})
    void nothing_is_said_of_a_log_without_probabilities(double propensity) {
        Evaluation evaluation = evenly(1000, 0.5, 0.5);
        evaluation.add(logged("a", propensity, 1, 0.5, 0.5));

        assertThat(reason(evaluation)).isEqualTo(Verdict.Reason.NO_PROPENSITIES);
        assertThat(evaluation.verdict().fit().unusable()).isEqualTo(1);
    }

    @Test
    void a_policy_that_shows_what_was_never_shown_is_refused() {
        Evaluation evaluation = new Evaluation(Limits.USUAL);
        for (int i = 0; i < 1000; i++) {
            evaluation.add(
                    new Logged(
                            i % 2 == 0 ? "a" : "b",
                            0.5,
                            i % 3 == 0 ? 1 : 0,
                            List.of(
                                    option("a", 0.5, 0),
                                    option("b", 0.45, 0),
                                    option("never", 0.05, 0))));
        }

        assertThat(reason(evaluation)).isEqualTo(Verdict.Reason.NEVER_SHOWN);
        assertThat(evaluation.verdict().fit().uncovered()).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void what_the_log_says_could_not_be_shown_counts_although_it_was_shown_to_others() {
        Evaluation evaluation = new Evaluation(Limits.USUAL);
        for (int i = 0; i < 1000; i++) {
            boolean mayB = i % 2 == 0;
            evaluation.add(
                    new Logged(
                            mayB ? "b" : "a",
                            mayB ? 0.5 : 1,
                            1,
                            List.of(
                                    new Logged.Option("a", 0.5, mayB ? 0.5 : 1.0, 0),
                                    new Logged.Option("b", 0.5, mayB ? 0.5 : 0.0, 0))));
        }

        assertThat(reason(evaluation)).isEqualTo(Verdict.Reason.NEVER_SHOWN);
        assertThat(evaluation.verdict().fit().uncovered()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void a_policy_that_agrees_with_the_log_too_seldom_is_refused() {
        Evaluation evaluation = new Evaluation(Limits.USUAL);
        for (int i = 0; i < 5000; i++) {
            boolean isRare = i % 100 == 0;
            evaluation.add(logged(isRare ? "a" : "b", isRare ? 0.01 : 0.99, 1, 1, 0));
        }

        assertThat(reason(evaluation)).isEqualTo(Verdict.Reason.TOO_FEW_ALIKE);
        assertThat(evaluation.verdict().fit().effectiveSampleSize()).isCloseTo(50, within(1e-9));
    }

    @Test
    void propensities_that_are_not_those_that_were_drawn_from_are_doubted() {
        Evaluation evaluation = new Evaluation(Limits.USUAL);
        Random chance = new Random(5);
        for (int i = 0; i < 5000; i++) {
            boolean isA = chance.nextDouble() < 0.8;
            evaluation.add(logged(isA ? "a" : "b", 0.5, i % 2, 0.9, 0.1));
        }

        assertThat(warnings(evaluation)).containsExactly(Verdict.Warning.WEIGHTS_OFF);
    }

    @Test
    void a_few_rewards_and_few_alike_are_doubted() {
        Evaluation evaluation = evenly(300, 0.5, 0.5);

        assertThat(warnings(evaluation))
                .containsExactly(Verdict.Warning.FEW_ALIKE, Verdict.Warning.FEW_REWARDS);
    }

    @Test
    void one_decision_that_carries_much_is_doubted() {
        Evaluation evaluation = new Evaluation(Limits.USUAL);
        for (int i = 0; i < 2000; i++) {
            evaluation.add(logged("b", 0.99, i % 2, 0.02, 0.98));
        }
        evaluation.add(logged("a", 0.0004, 0, 0.02, 0.98));

        assertThat(warnings(evaluation)).contains(Verdict.Warning.HEAVY_DECISION);
    }

    @Test
    void a_log_that_fits_gives_an_estimate() {
        Random chance = new Random(11);
        Evaluation evaluation = new Evaluation(Limits.USUAL);
        for (int i = 0; i < 5000; i++) {
            boolean isA = chance.nextBoolean();
            evaluation.add(
                    logged(
                            isA ? "a" : "b",
                            0.5,
                            chance.nextDouble() < (isA ? 0.3 : 0.1) ? 1 : 0,
                            0.9,
                            0.1));
        }

        assertThat(evaluation.verdict()).isInstanceOf(Verdict.Estimate.class);
        assertThat(figures(evaluation).doublyRobust().covers(0.28)).isTrue();
        assertThat(figures(evaluation).gain().low()).isPositive();
    }

    private static Evaluation evenly(int decisions, double a, double b) {
        Evaluation evaluation = new Evaluation(Limits.USUAL);
        for (int i = 0; i < decisions; i++) {
            evaluation.add(logged(i % 2 == 0 ? "a" : "b", 0.5, 0, a, b));
        }
        return evaluation;
    }

    private static Logged logged(
            String action, double propensity, double reward, double targetA, double targetB) {
        return new Logged(
                action,
                propensity,
                reward,
                List.of(option("a", targetA, 0), option("b", targetB, 0)));
    }

    private static Logged.Option option(String action, double target, double expected) {
        return new Logged.Option(action, target, null, expected);
    }

    private static Verdict.Figures figures(Evaluation evaluation) {
        return switch (evaluation.verdict()) {
            case Verdict.Estimate(var figures, var fit) -> figures;
            case Verdict.Doubtful(var figures, var fit, var warnings) -> figures;
            case Verdict.Refused(var reason, var fit) -> throw new AssertionError(reason.words());
        };
    }

    private static List<Verdict.Warning> warnings(Evaluation evaluation) {
        return evaluation.verdict() instanceof Verdict.Doubtful doubtful
                ? doubtful.warnings()
                : List.of();
    }

    private static Verdict.@Nullable Reason reason(Evaluation evaluation) {
        return evaluation.verdict() instanceof Verdict.Refused refused ? refused.reason() : null;
    }
}
