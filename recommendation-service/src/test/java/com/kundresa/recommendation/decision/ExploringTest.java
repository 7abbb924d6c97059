package com.kundresa.recommendation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.bandit.Learned;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.bandit.json.ModelJson;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.offer.json.CatalogueJson;
import com.kundresa.recommendation.situation.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExploringTest {

    private static final Exploration USUAL = new Exploration(0.02, 100, 10, 1);
    private static final Customer COMPLAINS =
            Persona.somebody().ordered(1).complains("delivery", "high", 5).known();

    /** The shipped actions without a category in common, so that all of them are answered. */
    private static final Catalogue ALL_DIFFERENT =
            new Catalogue(1, Shop.SHIPPED.actions().stream().map(ExploringTest::alone).toList());

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void kept_inputs_and_a_kept_model_give_the_same_decision_to_the_byte(int seed) {
        var model = Learned.from(Shop.SHIPPED, seed);
        var inputs =
                asked(
                        Persona.somebody().in("loyalty").bought("coffee", 30, 60, 90).known(),
                        Placement.values()[seed % Placement.values().length],
                        Sample.viewed("cup"),
                        model,
                        USUAL,
                        seed);
        byte[] decision = DecisionJson.bytes(Decider.decide(inputs, Shop.SHIPPED, model));

        var keptInputs = DecisionJson.inputs(DecisionJson.bytes(inputs));
        var keptModel = ModelJson.model(ModelJson.bytes(model));

        assertThat(DecisionJson.bytes(Decider.decide(keptInputs, Shop.SHIPPED, keptModel)))
                .isEqualTo(decision);
    }

    @Test
    void the_first_place_goes_to_each_as_often_as_its_probability_says() {
        Map<String, Double> said = new HashMap<>();
        Map<String, Double> variance = new HashMap<>();
        Map<String, Double> happened = new HashMap<>();
        for (int seed = 0; seed < 3000; seed++) {
            var decision =
                    Decider.decide(
                            asked(
                                    COMPLAINS,
                                    Placement.AGENT_DESK,
                                    Context.NONE,
                                    Model.NOTHING,
                                    USUAL,
                                    seed),
                            ALL_DIFFERENT,
                            Model.NOTHING);
            for (Answer answer : decision.answers()) {
                double p = answer.probability();
                said.merge(answer.actionId(), p, Double::sum);
                variance.merge(answer.actionId(), p * (1 - p), Double::sum);
                happened.merge(answer.actionId(), answer.rank() == 1 ? 1.0 : 0, Double::sum);
            }
            assertThat(decision.answers().stream().mapToDouble(Answer::probability).sum())
                    .isCloseTo(1, within(1e-9));
        }

        assertThat(said.size()).isGreaterThan(3);
        happened.forEach((actionId, times) -> {
            double sigma = Math.sqrt(variance.getOrDefault(actionId, 0.0));
            assertThat(times)
                    .as(actionId)
                    .isCloseTo(said.getOrDefault(actionId, 0.0), within(4 * sigma));
        });
    }

    @Test
    void a_decision_says_where_chance_went_before_the_score() {
        var explored =
                IntStream.range(0, 200)
                        .mapToObj(seed ->
                                Decider.decide(
                                        asked(
                                                COMPLAINS,
                                                Placement.AGENT_DESK,
                                                Context.NONE,
                                                Model.NOTHING,
                                                USUAL,
                                                seed),
                                        Shop.SHIPPED,
                                        Model.NOTHING))
                        .toList();

        assertThat(explored).anyMatch(Decision::explored).anyMatch(one -> !one.explored());
        assertThat(explored)
                .allMatch(decision -> decision.explored() == isBelow(decision.answers()));
    }

    @Test
    void without_exploration_the_best_is_first_for_certain() {
        var decision = Shop.decide(COMPLAINS, Placement.AGENT_DESK, Context.NONE);

        assertThat(decision.explored()).isFalse();
        assertThat(decision.answers().getFirst().probability()).isEqualTo(1);
        assertThat(decision.answers().subList(1, decision.answers().size()))
                .allMatch(answer -> answer.probability() == 0);
    }

    @Test
    void what_was_learned_replaces_what_the_author_said() {
        double prior = Shop.SHIPPED.find("escalate").orElseThrow().prior();
        var model = Learned.that("escalate", prior, 1, 200);
        var decision =
                Decider.decide(
                        asked(
                                COMPLAINS,
                                Placement.AGENT_DESK,
                                Context.NONE,
                                model,
                                Exploration.OFF,
                                1),
                        Shop.SHIPPED,
                        model);
        var before = Shop.decide(COMPLAINS, Placement.AGENT_DESK, Context.NONE);

        assertThat(decision.modelVersion()).isEqualTo(1);
        assertThat(answer(decision, "escalate").parts().propensity()).isGreaterThan(0.8);
        assertThat(answer(decision, "escalate").reasons())
                .extracting(reason -> reason.code())
                .contains("LEARNED_TAKE_UP");
        assertThat(answer(decision, "replacement").parts())
                .isEqualTo(answer(before, "replacement").parts());
    }

    private static Action alone(Action action) {
        String json =
                new String(CatalogueJson.bytes(action), StandardCharsets.UTF_8)
                        .replace(
                                "\"category\":\"" + action.category() + "\"",
                                "\"category\":\"" + action.actionId() + "\"");
        return switch (CatalogueJson.action(json.getBytes(StandardCharsets.UTF_8))) {
            case CatalogueJson.Reading.Accepted<Action>(var changed) -> changed;
            case CatalogueJson.Reading.Refused<Action>(var refusal) ->
                    throw new AssertionError(refusal.toString());
        };
    }

    private static boolean isBelow(List<Answer> answers) {
        return answers.stream().anyMatch(answer -> answer.score() > answers.getFirst().score());
    }

    private static Answer answer(Decision decision, String actionId) {
        return decision.answers().stream()
                .filter(answer -> answer.actionId().equals(actionId))
                .findFirst()
                .orElseThrow();
    }

    private static Inputs asked(
            Customer customer,
            Placement placement,
            Context context,
            Model model,
            Exploration exploration,
            long seed) {
        return Shop.trying(Shop.inputs(customer, placement, 20, context), exploration, model, seed);
    }
}
