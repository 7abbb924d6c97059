package com.kundresa.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * A simulator with a known truth: over 100 worlds with a logging and a target policy each, how
 * often the intervals cover what the target is worth in truth. With {@code
 * -Dkundresa.write-report=true} the tables are in docs/reference/off-policy-evaluation.md.
 */
class KnownTruthTest {

    private static final int SEEDS = 100;
    private static final int DECISIONS = 4_000;

    /** One world's answer beside the truth. */
    private record Outcome(double truth, Verdict.Figures figures) {}

    @Test
    void the_interval_covers_the_truth_in_at_least_90_of_100_worlds() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            outcomes.add(outcome(seed));
        }

        List<String> table =
                List.of(
                        row("inverse propensity", outcomes, Verdict.Figures::inversePropensity),
                        row("self-normalised", outcomes, Verdict.Figures::selfNormalised),
                        row("doubly robust", outcomes, Verdict.Figures::doublyRobust));

        table.forEach(System.out::println);
        Report.write("known-truth", table);
        assertThat(covered(outcomes, Verdict.Figures::doublyRobust))
                .as(table.toString())
                .isGreaterThanOrEqualTo(90);
    }

    private static Outcome outcome(int seed) {
        Random chance = new Random(seed);
        World world = new World(chance);
        World.Policy logging = World.Policy.believing(chance, 1, 0.2);
        World.Policy target = World.Policy.believing(chance, 1.5, 0.05);
        Evaluation evaluation = new Evaluation(Limits.USUAL);
        world.log(DECISIONS, logging, target, chance).forEach(evaluation::add);
        return switch (evaluation.verdict()) {
            case Verdict.Estimate(var figures, var fit) ->
                    new Outcome(world.value(target), figures);
            case Verdict.Doubtful(var figures, var fit, var warnings) ->
                    new Outcome(world.value(target), figures);
            case Verdict.Refused(var reason, var fit) ->
                    throw new AssertionError("seed " + seed + ": " + reason + " " + fit);
        };
    }

    private static long covered(List<Outcome> outcomes, Function<Verdict.Figures, Interval> of) {
        return outcomes.stream().filter(one -> of.apply(one.figures()).covers(one.truth())).count();
    }

    private static String row(
            String name, List<Outcome> outcomes, Function<Verdict.Figures, Interval> of) {
        Moments errors = new Moments();
        Moments squares = new Moments();
        Moments widths = new Moments();
        for (Outcome one : outcomes) {
            Interval estimate = of.apply(one.figures());
            double error = estimate.value() - one.truth();
            errors.add(error);
            squares.add(error * error);
            widths.add(estimate.high() - estimate.low());
        }
        return String.format(
                Locale.ROOT,
                "| %s | %d of %d | %+.5f | %.5f | %.5f |",
                name,
                covered(outcomes, of),
                SEEDS,
                errors.mean(),
                Math.sqrt(squares.mean()),
                widths.mean());
    }
}
