package com.kundresa.recommendation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.refusal.RefusedException;
import com.kundresa.recommendation.situation.Context;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeciderTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_kept_gives_the_same_decision_to_the_byte(int seed) {
        Random chance = new Random(seed);
        Placement placement = Placement.values()[chance.nextInt(Placement.values().length)];
        Inputs inputs =
                Shop.inputs(anybody(chance), placement, 1 + chance.nextInt(5), anyContext(chance));
        byte[] decision = DecisionJson.bytes(Decider.decide(inputs, Shop.SHIPPED, Model.NOTHING));

        Inputs kept = DecisionJson.inputs(DecisionJson.bytes(inputs));

        assertThat(DecisionJson.bytes(Decider.decide(kept, Shop.SHIPPED, Model.NOTHING)))
                .isEqualTo(decision);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_action_is_answered_or_excluded_with_a_reason(int seed) {
        Random chance = new Random(seed);
        Placement placement = Placement.values()[chance.nextInt(Placement.values().length)];

        var decision =
                Decider.decide(
                        Shop.inputs(anybody(chance), placement, 2, anyContext(chance)),
                        Shop.SHIPPED,
                        Model.NOTHING);

        var answered = decision.answers().stream().map(Answer::actionId).toList();
        var excluded =
                decision.excluded().stream()
                        .filter(one -> one.productId() == null)
                        .map(Exclusion::actionId)
                        .toList();
        assertThat(Stream.concat(answered.stream(), excluded.stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Shop.SHIPPED.actions().stream().map(Action::actionId).toList());
        assertThat(decision.excluded())
                .noneMatch(one -> one.code().isBlank() || one.text().isBlank());
    }

    @Test
    void what_another_version_kept_is_refused_and_no_fault() {
        assertThatThrownBy(
                        () -> DecisionJson.inputs("{\"at\":true}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void no_category_is_answered_twice(Placement placement) {
        var decision =
                Decider.decide(
                        Shop.inputs(
                                Persona.somebody().ordered(3).bought("cup", 40).known(),
                                placement,
                                20,
                                Sample.cart("rake")),
                        Shop.SHIPPED,
                        Model.NOTHING);

        assertThat(decision.answers()).extracting(Answer::category).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_sold_while_a_case_is_open() {
        for (Placement placement : Placement.values()) {
            var decision =
                    Shop.decide(
                            Persona.somebody()
                                    .ordered(3)
                                    .bought("cup", 40)
                                    .complains(null, null, 1)
                                    .known(),
                            placement,
                            Sample.cart("rake"));

            assertThat(decision.answers()).noneMatch(answer -> answer.kind().isSelling());
        }
    }

    @Test
    void a_customer_who_objects_is_not_profiled_anywhere() {
        var customer =
                Persona.somebody()
                        .bought("coffee", 30, 60, 90)
                        .likes("Food", 9)
                        .lookedAt("gloves", 1)
                        .says("personalisation", false)
                        .known();

        var inputs = Shop.inputs(customer, Placement.HOME_HERO, 5, Context.NONE);
        var decision = Decider.decide(inputs, Shop.SHIPPED, Model.NOTHING);

        assertThat(inputs.shelf().entries()).allMatch(entry -> entry.ties().isEmpty());
        assertThat(
                        decision.answers().stream()
                                .flatMap(answer ->
                                        Stream.ofNullable(answer.products()).flatMap(List::stream))
                                .flatMap(product -> product.reasons().stream()))
                .isNotEmpty()
                .allMatch(reason -> reason.code().equals("POPULAR"));
        assertThat(code(decision, "for-you")).isEqualTo("OBJECTION");
    }

    @Test
    void equal_scores_are_ordered_by_the_seed_and_not_by_the_catalogue() {
        var twins = Stream.of("a", "b", "c", "d", "e", "f").map(DeciderTest::twin).toList();
        var reversed =
                twins.stream()
                        .sorted(
                                Collections.reverseOrder(
                                        java.util.Comparator.comparing(Action::actionId)))
                        .toList();

        var inputs = Shop.inputs(Persona.stranger(), Placement.AGENT_DESK, 6, Context.NONE);

        assertThat(ids(Decider.decide(inputs, new Catalogue(1, twins), Model.NOTHING)))
                .isEqualTo(ids(Decider.decide(inputs, new Catalogue(1, reversed), Model.NOTHING)));
        Set<List<String>> orders = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            orders.add(
                    ids(
                            Decider.decide(
                                    Shop.trying(inputs, Exploration.OFF, Model.NOTHING, seed),
                                    new Catalogue(1, twins),
                                    Model.NOTHING)));
        }
        assertThat(orders.size()).isGreaterThan(10);
    }

    @Test
    void answers_speak_the_customers_language() {
        var decision =
                Shop.decide(
                        Persona.somebody().speaks("sv-SE").known(),
                        Placement.HOME_HERO,
                        Context.NONE);

        assertThat(decision.answers()).extracting(Answer::title).contains("Populärt just nu");
    }

    @Test
    void products_that_are_left_out_say_why() {
        var decision = Shop.decide(Persona.stranger(), Placement.CART, Sample.cart("cup", "lamp"));

        assertThat(decision.excluded())
                .contains(
                        new Exclusion(
                                "popular-now",
                                "lamp",
                                "products",
                                "ALREADY_IN_CART",
                                "Is in the cart"));
    }

    private static Customer anybody(Random chance) {
        if (chance.nextInt(4) == 0) {
            return Persona.stranger();
        }
        var phases =
                List.of("awareness", "information", "decision", "conversion", "service", "loyalty");
        var persona =
                Persona.somebody()
                        .in(phases.get(chance.nextInt(6)))
                        .likes("Kitchen", 1 + chance.nextInt(5));
        for (String product : List.of("cup", "rake", "coffee", "lamp")) {
            if (chance.nextBoolean()) {
                persona.bought(product, chance.nextInt(1, 50), 50 + chance.nextInt(50));
            }
            if (chance.nextBoolean()) {
                persona.lookedAt(product, chance.nextInt(10));
            }
        }
        if (chance.nextInt(3) == 0) {
            persona.complains("delivery", "high", chance.nextInt(100));
        }
        if (chance.nextBoolean()) {
            persona.says("marketing", chance.nextBoolean());
        }
        if (chance.nextInt(4) == 0) {
            persona.says("personalisation", chance.nextBoolean());
        }
        return persona.known();
    }

    private static Context anyContext(Random chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> Sample.cart("cup");
            case 1 -> Sample.page("rake");
            case 2 -> Sample.viewed("saucer", "lamp");
            default -> Context.NONE;
        };
    }

    private static Action twin(String name) {
        Action model = Shop.SHIPPED.find("help-article").orElseThrow();
        return new Action(
                name,
                model.kind(),
                true,
                model.placements(),
                name,
                model.title(),
                null,
                null,
                0.5,
                100,
                1,
                model.phases(),
                List.of(),
                List.of(),
                model.validity(),
                null,
                null,
                null,
                List.of());
    }

    private static List<String> ids(Decision decision) {
        return decision.answers().stream().map(Answer::actionId).toList();
    }

    private static String code(Decision decision, String actionId) {
        return decision.excluded().stream()
                .filter(one -> one.actionId().equals(actionId) && one.productId() == null)
                .map(Exclusion::code)
                .collect(Collectors.joining());
    }
}
