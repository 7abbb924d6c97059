package com.kundresa.recommendation.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.bandit.Learned;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.decision.Answer;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.evaluation.CrossFittedMeans;
import com.kundresa.recommendation.evaluation.Evaluation;
import com.kundresa.recommendation.evaluation.Limits;
import com.kundresa.recommendation.evaluation.Logged;
import com.kundresa.recommendation.evaluation.Verdict;
import com.kundresa.recommendation.evaluation.postgres.FirstPlace;
import com.kundresa.recommendation.experiment.Arm;
import com.kundresa.recommendation.experiment.Assignment;
import com.kundresa.recommendation.experiment.PolicyName;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Policies of this program are judged by decisions of this program, with rewards of which the truth
 * is known.
 */
class ReplayTest {

    private static final int DECISIONS = 3_000;
    private static final Exploration MUCH = new Exploration(0.3, 50, 10, 1);
    private static final Model MODEL = Learned.from(Shop.SHIPPED, 1);
    private static final List<Customer> CUSTOMERS =
            List.of(
                    Persona.stranger(),
                    Persona.somebody().in("loyalty").bought("coffee", 30, 60, 90).known(),
                    Persona.somebody().in("decision").says("marketing", true).known(),
                    Persona.somebody().in("information").likes("Kitchen", 3).ordered(2).known());

    private record Kept(FirstPlace shown, Inputs inputs) {}

    @Test
    void the_policy_that_decided_is_worth_what_it_earned() {
        Judgement judgement = judge(log(1), question(PolicyName.LEARNED, null));

        assertThat(judgement.use().used()).isEqualTo(DECISIONS);
        assertThat(judgement.verdict().fit().meanWeight()).isCloseTo(1, within(0.05));
        Verdict.Figures figures = figures(judgement);
        assertThat(figures.doublyRobust().covers(figures.logged().value())).isTrue();
    }

    @Test
    void a_policy_that_tries_out_less_is_judged_near_its_true_worth() {
        List<Kept> log = log(2);
        Question question = question(PolicyName.LEARNED, 0.05);

        Verdict.Figures figures = figures(judge(log, question));

        assertThat(figures.doublyRobust().covers(truth(log, 0.05))).isTrue();
    }

    @Test
    void the_greedy_policy_is_judged_near_its_true_worth() {
        List<Kept> log = log(3);

        Judgement judgement = judge(log, question(PolicyName.GREEDY, null));

        assertThat(figures(judgement).doublyRobust().covers(truth(log, null))).isTrue();
    }

    @Test
    void what_was_not_tried_out_or_comes_out_otherwise_is_not_used() {
        Replay replay = new Replay(question(PolicyName.GREEDY, null));
        Kept tried = log(4).getFirst();
        Inputs untried = tried.inputs().in(new Assignment(Arm.TREATED, "b", PolicyName.GREEDY));
        FirstPlace otherwise =
                new FirstPlace(
                        tried.shown().decisionId(),
                        Persona.NOW,
                        tried.shown().anchor(),
                        tried.shown().actionId(),
                        0.123456789,
                        0,
                        true);

        replay.add(tried.shown(), untried, Shop.SHIPPED, MODEL, MODEL);
        replay.add(otherwise, tried.inputs(), Shop.SHIPPED, MODEL, MODEL);
        replay.addIncomplete();

        Judgement judgement = replay.judgement();
        assertThat(judgement.use()).isEqualTo(new Judgement.Use(3, 0, 1, 2, 0));
        assertThat(judgement.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(Verdict.Reason.NO_DECISIONS));
    }

    /**
     * What is kept of each decision until the last one is read is packed; the estimates are to the
     * bit those of the same decisions with all that was known of them.
     */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7})
    void what_is_kept_of_a_log_says_to_the_bit_what_the_log_says(int seed) {
        List<Kept> log = log(seed);
        CrossFittedMeans model = new CrossFittedMeans(5, 20);
        Evaluation evaluation = new Evaluation(Limits.USUAL);
        log.forEach(kept ->
                model.learn(
                        fold(kept), segment(kept), kept.shown().actionId(), kept.shown().reward()));
        log.forEach(kept -> evaluation.add(seen(kept, model)));

        Judgement judgement = judge(log, question(PolicyName.GREEDY, null));

        assertThat(judgement.verdict()).isEqualTo(evaluation.verdict());
    }

    private static Logged seen(Kept kept, CrossFittedMeans model) {
        Map<String, Double> logging = Decider.chances(kept.inputs(), Shop.SHIPPED, MODEL);
        Map<String, Double> target =
                Decider.chances(
                        kept.inputs().in(new Assignment(Arm.NONE, null, PolicyName.GREEDY)),
                        Shop.SHIPPED,
                        MODEL);
        Set<String> options = new TreeSet<>(logging.keySet());
        options.addAll(target.keySet());
        return new Logged(
                kept.shown().actionId(),
                Objects.requireNonNull(kept.shown().probability()),
                kept.shown().reward(),
                options.stream()
                        .map(option ->
                                new Logged.Option(
                                        option,
                                        target.getOrDefault(option, 0.0),
                                        logging.getOrDefault(option, 0.0),
                                        model.expected(fold(kept), segment(kept), option)))
                        .toList());
    }

    private static int fold(Kept kept) {
        return Math.floorMod(kept.shown().anchor().hashCode(), 5);
    }

    private static String segment(Kept kept) {
        return kept.inputs().customer() instanceof Customer.Known(var view) ? view.phase() : "";
    }

    /** Decisions of the learned policy; what is taken up how often is known. */
    private static List<Kept> log(int seed) {
        Random chance = new Random(seed);
        List<Kept> log = new ArrayList<>();
        for (int i = 0; i < DECISIONS; i++) {
            Customer customer = CUSTOMERS.get(chance.nextInt(CUSTOMERS.size()));
            Inputs inputs =
                    Shop.trying(
                            Shop.inputs(customer, Placement.HOME_HERO, 3, Context.NONE),
                            MUCH,
                            MODEL,
                            chance.nextLong());
            Decision decision = Decider.decide(inputs, Shop.SHIPPED, MODEL);
            Answer first = decision.answers().getFirst();
            double reward = chance.nextDouble() < takeUp(first.actionId()) ? 1 : 0;
            log.add(
                    new Kept(
                            new FirstPlace(
                                    NodeId.of("decision", "" + i),
                                    Persona.NOW,
                                    NodeId.of("customer", "" + i),
                                    first.actionId(),
                                    first.probability(),
                                    reward,
                                    true),
                            inputs));
        }
        return log;
    }

    /** From 0.05 to 0.35, whatever the action. */
    private static double takeUp(String actionId) {
        return 0.05 + 0.3 * Math.floorMod(actionId.hashCode(), 100) / 100;
    }

    private static double truth(List<Kept> log, @Nullable Double epsilon) {
        return log.stream()
                .map(Kept::inputs)
                .map(inputs ->
                        epsilon == null
                                ? inputs.in(new Assignment(Arm.NONE, null, PolicyName.GREEDY))
                                : inputs.by(
                                        Assignment.NONE,
                                        MODEL.version(),
                                        new Exploration(epsilon, 50, 10, 1),
                                        inputs.seed()))
                .map(inputs -> Decider.chances(inputs, Shop.SHIPPED, MODEL))
                .mapToDouble(ReplayTest::expected)
                .average()
                .orElseThrow();
    }

    private static double expected(Map<String, Double> chances) {
        return chances.entrySet().stream()
                .mapToDouble(chance -> chance.getValue() * takeUp(chance.getKey()))
                .sum();
    }

    private static Judgement judge(List<Kept> log, Question question) {
        Replay replay = new Replay(question);
        log.forEach(kept -> replay.add(kept.shown(), kept.inputs(), Shop.SHIPPED, MODEL, MODEL));
        return replay.judgement();
    }

    private static Question question(PolicyName policy, @Nullable Double epsilon) {
        return new Question(
                policy,
                null,
                epsilon,
                Placement.HOME_HERO,
                Persona.NOW.minusSeconds(1),
                Persona.NOW,
                DECISIONS);
    }

    private static Verdict.Figures figures(Judgement judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Estimate(var figures, var fit) -> figures;
            case Verdict.Doubtful(var figures, var fit, var warnings) -> figures;
            case Verdict.Refused(var reason, var fit) ->
                    throw new AssertionError(reason.words() + fit);
        };
    }
}
