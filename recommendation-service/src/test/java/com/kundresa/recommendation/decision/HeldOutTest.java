package com.kundresa.recommendation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.bandit.Learned;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.experiment.Arm;
import com.kundresa.recommendation.experiment.Assignment;
import com.kundresa.recommendation.experiment.PolicyName;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeldOutTest {

    private static final Exploration USUAL = new Exploration(0.02, 100, 10, 1);
    private static final Assignment HELD_OUT =
            new Assignment(Arm.HELD_OUT, null, PolicyName.BASELINE);
    private static final Assignment GREEDY = new Assignment(Arm.TREATED, "b", PolicyName.GREEDY);
    private static final Customer REGULAR =
            Persona.somebody()
                    .in("loyalty")
                    .bought("coffee", 30, 60, 90)
                    .likes("Food", 9)
                    .lookedAt("gloves", 1)
                    .known();

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neither_habits_nor_what_was_learned_nor_chance_reach_who_is_held_out(int seed) {
        Model model = Learned.from(Shop.SHIPPED, seed);

        Decision regular = decide(REGULAR, Placement.HOME_HERO, model, HELD_OUT, seed);
        Decision unlearned = decide(REGULAR, Placement.HOME_HERO, Model.NOTHING, HELD_OUT, seed);

        assertThat(regular.answers())
                .extracting(Answer::actionId, Answer::score)
                .isEqualTo(
                        unlearned.answers().stream()
                                .map(answer -> Tuple.tuple(answer.actionId(), answer.score()))
                                .toList());
        assertThat(regular.explored()).isFalse();
        assertThat(reasonsOfProducts(regular)).isNotEmpty().allMatch("POPULAR"::equals);
        assertThat(codes(regular)).containsEntry("for-you", "HELD_OUT");
        assertThat(codes(regular)).containsEntry("buy-again", "HELD_OUT");
    }

    @Test
    void the_decision_says_that_it_is_held_out() {
        Decision decision = decide(REGULAR, Placement.HOME_HERO, Model.NOTHING, HELD_OUT, 1);

        assertThat(decision.arm()).isEqualTo("hold-out");
        assertThat(decision.policy()).isEqualTo("baseline");
    }

    @Test
    void a_look_of_a_moment_ago_is_not_followed_either() {
        Decision decision =
                decide(
                        Persona.stranger(),
                        Placement.HOME_HERO,
                        Sample.viewed("cup"),
                        Model.NOTHING,
                        HELD_OUT,
                        1);

        assertThat(decision.answers()).extracting(Answer::actionId).contains("popular-now");
        assertThat(codes(decision)).containsEntry("for-you", "HELD_OUT");
    }

    @Test
    void nothing_is_pushed_to_who_is_held_out() {
        assertThat(decide(REGULAR, Placement.PUSH, Model.NOTHING, HELD_OUT, 1).answers()).isEmpty();
    }

    @Test
    void rules_hold_for_who_is_held_out_as_for_everybody() {
        Decision decision =
                decide(
                        Persona.somebody().ordered(3).complains("delivery", "high", 5).known(),
                        Placement.HOME_HERO,
                        Model.NOTHING,
                        HELD_OUT,
                        1);

        assertThat(decision.answers()).noneMatch(answer -> answer.kind().isSelling());
        assertThat(codes(decision)).containsEntry("popular-now", "OPEN_CASE");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_greedy_policy_puts_the_best_first(int seed) {
        Model model = Learned.from(Shop.SHIPPED, seed);

        Decision decision = decide(REGULAR, Placement.HOME_HERO, model, GREEDY, seed);

        assertThat(decision.explored()).isFalse();
        assertThat(decision.arm()).isEqualTo("treated:b");
        assertThat(decision.answers())
                .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_chances_are_those_that_the_answers_say(int seed) {
        Model model = Learned.from(Shop.SHIPPED, seed);
        Inputs inputs = asked(REGULAR, Placement.HOME_HERO, Context.NONE, model, seed);

        Map<String, Double> chances = Decider.chances(inputs, Shop.SHIPPED, model);
        Decision decision = Decider.decide(inputs, Shop.SHIPPED, model);

        assertThat(chances.values().stream().mapToDouble(chance -> chance).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(decision.answers())
                .allSatisfy(answer ->
                        assertThat(chances.getOrDefault(answer.actionId(), 0.0))
                                .isEqualTo(answer.probability()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_kept_gives_the_same_decision_to_the_byte_in_every_arm(int seed) {
        Model model = Learned.from(Shop.SHIPPED, seed);
        for (Assignment assignment : List.of(HELD_OUT, GREEDY, Assignment.NONE)) {
            Inputs inputs =
                    asked(REGULAR, Placement.HOME_HERO, Context.NONE, model, seed).in(assignment);
            byte[] decision = DecisionJson.bytes(Decider.decide(inputs, Shop.SHIPPED, model));

            Inputs kept = DecisionJson.inputs(DecisionJson.bytes(inputs));

            assertThat(kept.assignment()).isEqualTo(assignment);
            assertThat(DecisionJson.bytes(Decider.decide(kept, Shop.SHIPPED, model)))
                    .isEqualTo(decision);
        }
    }

    private static Decision decide(
            Customer customer, Placement placement, Model model, Assignment arm, long seed) {
        return decide(customer, placement, Context.NONE, model, arm, seed);
    }

    private static Decision decide(
            Customer customer,
            Placement placement,
            Context context,
            Model model,
            Assignment arm,
            long seed) {
        return Decider.decide(
                asked(customer, placement, context, model, seed).in(arm), Shop.SHIPPED, model);
    }

    private static Inputs asked(
            Customer customer, Placement placement, Context context, Model model, long seed) {
        return Shop.trying(Shop.inputs(customer, placement, 5, context), USUAL, model, seed);
    }

    private static Stream<String> reasonsOfProducts(Decision decision) {
        return decision.answers().stream()
                .flatMap(answer -> Stream.ofNullable(answer.products()).flatMap(List::stream))
                .flatMap(product -> product.reasons().stream())
                .map(reason -> reason.code());
    }

    private static Map<String, String> codes(Decision decision) {
        return decision.excluded().stream()
                .filter(one -> one.productId() == null)
                .collect(Collectors.toMap(Exclusion::actionId, Exclusion::code));
    }
}
