package com.kundresa.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The estimators over a fashion shop's real logs, where each of two policies can be judged by the
 * other's log and the answer looked up in its own.
 */
class OpenBanditTest {

    private static final int FOLDS = 5;
    private static final double STRENGTH = 100;
    private static final double UNIFORM = 1.0 / OpenBandit.ITEMS;

    @BeforeEach
    void the_logs_are_there() {
        assumeTrue(
                OpenBandit.isThere(),
                "The logs of data/open-bandit are not beside the project: nothing is estimated from them.");
    }

    /** What a policy shows: probabilities of the items by position. */
    private interface Target {
        double[] at(int position);
    }

    @Test
    void each_policy_is_judged_by_the_others_log() {
        List<OpenBandit.Impression> random = OpenBandit.random();
        List<OpenBandit.Impression> bts = OpenBandit.bts();
        Target uniform = uniformly();
        double[][] onTheWhole = OpenBandit.onTheWhole(bts);
        Target learned = position -> onTheWhole[position];

        List<String> table = new ArrayList<>();
        Verdict btsByRandom = row(table, "BTS by the random log", random, learned, mean(bts));
        Verdict randomByBts = row(table, "uniform by the BTS log", bts, uniform, mean(random));
        Verdict randomByItself =
                row(table, "uniform by its own log", random, uniform, mean(random));
        for (int position = 0; position < OpenBandit.POSITIONS; position++) {
            List<OpenBandit.Impression> randomHere = at(random, position);
            List<OpenBandit.Impression> btsHere = at(bts, position);
            row(
                    table,
                    "BTS by the random log, position " + (position + 1),
                    randomHere,
                    learned,
                    mean(btsHere));
            row(
                    table,
                    "uniform by the BTS log, position " + (position + 1),
                    btsHere,
                    uniform,
                    mean(randomHere));
        }

        table.forEach(System.out::println);
        Report.write("open-bandit", table);
        assertThat(overlap(figures(btsByRandom).doublyRobust(), mean(bts))).isTrue();
        assertThat(overlap(figures(randomByBts).doublyRobust(), mean(random))).isTrue();
        assertThat(randomByItself.fit().effectiveSampleSize()).isEqualTo(10_000, offset());
        assertThat(figures(randomByItself).inversePropensity().value())
                .isEqualTo(mean(random).value(), offset());
    }

    @Test
    void policies_that_the_log_cannot_judge_are_refused() {
        List<OpenBandit.Impression> bts = OpenBandit.bts();
        List<OpenBandit.Impression> random = OpenBandit.random();
        int rarest = rarest(bts);

        List<String> table = new ArrayList<>();
        Verdict always =
                row(table, "always the rarest item by the BTS log", bts, only(rarest), null);
        Verdict brandNew =
                row(table, "5 in 100 a new item by the random log", random, withNewItem(), null);
        Verdict hidden =
                row(
                        table,
                        "uniform by the BTS log without its 5 rarest items",
                        without(bts, 5),
                        uniformly(),
                        null);
        Verdict always14 = row(table, "always one item by the random log", random, only(14), null);

        table.forEach(System.out::println);
        Report.write("open-bandit-refused", table);
        assertThat(reason(always)).isEqualTo(Verdict.Reason.TOO_FEW_ALIKE);
        assertThat(reason(brandNew)).isEqualTo(Verdict.Reason.NEVER_SHOWN);
        assertThat(reason(hidden)).isEqualTo(Verdict.Reason.NEVER_SHOWN);
        assertThat(always14).isInstanceOf(Verdict.Doubtful.class);
    }

    private static Verdict row(
            List<String> table,
            String name,
            List<OpenBandit.Impression> log,
            Target target,
            @Nullable Interval truth) {
        Verdict verdict = judge(log, target);
        table.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,.0f | %.0f | %.1f | %s | %s |",
                        name,
                        verdict.fit().decisions(),
                        verdict.fit().effectiveSampleSize(),
                        verdict.fit().effectiveRewards(),
                        verdict.fit().largestWeight(),
                        words(verdict),
                        truth == null ? "nobody knows" : percent(truth)));
        return verdict;
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Estimate(var figures, var fit) -> words(figures) + " | estimate";
            case Verdict.Doubtful(var figures, var fit, var warnings) ->
                    words(figures)
                            + " | doubtful: "
                            + String.join(
                                    ", ", warnings.stream().map(OpenBanditTest::code).toList());
            case Verdict.Refused(var reason, var fit) -> "- | - | - | refused: " + code(reason);
        };
    }

    private static String words(Verdict.Figures figures) {
        return String.join(
                " | ",
                percent(figures.inversePropensity()),
                percent(figures.selfNormalised()),
                percent(figures.doublyRobust()));
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String percent(Interval interval) {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f)",
                100 * interval.value(),
                100 * interval.low(),
                100 * interval.high());
    }

    private static Verdict judge(List<OpenBandit.Impression> log, Target target) {
        CrossFittedMeans model = new CrossFittedMeans(FOLDS, STRENGTH);
        for (int i = 0; i < log.size(); i++) {
            OpenBandit.Impression one = log.get(i);
            model.learn(i % FOLDS, "p" + one.position(), "i" + one.item(), one.click());
        }
        Evaluation evaluation = new Evaluation(Limits.USUAL);
        for (int i = 0; i < log.size(); i++) {
            evaluation.add(seen(log.get(i), i % FOLDS, target, model));
        }
        return evaluation.verdict();
    }

    private static Logged seen(
            OpenBandit.Impression one, int fold, Target target, CrossFittedMeans model) {
        double[] probabilities = target.at(one.position());
        return new Logged(
                "i" + one.item(),
                one.propensity(),
                one.click(),
                IntStream.range(0, probabilities.length)
                        .mapToObj(item ->
                                new Logged.Option(
                                        "i" + item,
                                        probabilities[item],
                                        null,
                                        model.expected(fold, "p" + one.position(), "i" + item)))
                        .toList());
    }

    private static Target uniformly() {
        double[] all = new double[OpenBandit.ITEMS];
        Arrays.fill(all, UNIFORM);
        return position -> all;
    }

    private static Target only(int item) {
        double[] one = new double[OpenBandit.ITEMS];
        one[item] = 1;
        return position -> one;
    }

    private static Target withNewItem() {
        double[] all = new double[OpenBandit.ITEMS + 1];
        Arrays.fill(all, 0.95 * UNIFORM);
        all[OpenBandit.ITEMS] = 0.05;
        return position -> all;
    }

    private static List<OpenBandit.Impression> at(List<OpenBandit.Impression> log, int position) {
        return log.stream().filter(one -> one.position() == position).toList();
    }

    private static int rarest(List<OpenBandit.Impression> log) {
        return byCount(log).getFirst();
    }

    private static List<Integer> byCount(List<OpenBandit.Impression> log) {
        int[] counts = new int[OpenBandit.ITEMS];
        log.forEach(one -> counts[one.item()]++);
        return IntStream.range(0, OpenBandit.ITEMS)
                .boxed()
                .sorted(Comparator.comparingInt(item -> counts[item]))
                .toList();
    }

    private static List<OpenBandit.Impression> without(List<OpenBandit.Impression> log, int items) {
        List<Integer> hidden = byCount(log).subList(0, items);
        return log.stream().filter(one -> !hidden.contains(one.item())).toList();
    }

    private static Interval mean(List<OpenBandit.Impression> log) {
        Moments clicks = new Moments();
        log.forEach(one -> clicks.add(one.click()));
        return clicks.interval();
    }

    private static boolean overlap(Interval one, Interval other) {
        return one.low() <= other.high() && other.low() <= one.high();
    }

    private static Offset<Double> offset() {
        return Offset.offset(1e-6);
    }

    private static Verdict.Figures figures(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Estimate(var figures, var fit) -> figures;
            case Verdict.Doubtful(var figures, var fit, var warnings) -> figures;
            case Verdict.Refused(var reason, var fit) -> throw new AssertionError(reason.words());
        };
    }

    private static Verdict.Reason reason(Verdict verdict) {
        return ((Verdict.Refused) verdict).reason();
    }
}
