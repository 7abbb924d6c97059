package com.kundresa.recommendation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.RandomWorld;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.bandit.Learned;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.bandit.json.ModelJson;
import com.kundresa.recommendation.cap.Claim;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.json.CatalogueJson;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every decision, whoever it is for, whenever, and whatever the catalogue holds. */
class DecisionLawsTest {

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private record Case(Inputs inputs, Catalogue catalogue, Model model, Decision decision) {

        static Case of(int seed) {
            var world = new RandomWorld(seed);
            var catalogue = world.catalogue(5 + seed % 50);
            var model = seed % 2 == 0 ? Learned.from(catalogue, seed) : Model.NOTHING;
            var inputs =
                    Shop.trying(
                            Shop.inputs(
                                            world.customer(),
                                            world.placement(),
                                            world.count(),
                                            world.context())
                                    .with(world.usage(catalogue)),
                            seed % 3 == 0 ? Exploration.OFF : new Exploration(0.1, 50, 10, 1),
                            model,
                            world.seed());
            return new Case(inputs, catalogue, model, Decider.decide(inputs, catalogue, model));
        }

        Stream<Action> answered() {
            return decision.answers().stream()
                    .map(answer -> catalogue.find(answer.actionId()).orElseThrow());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_action_is_answered_or_left_out_with_one_reason(int seed) {
        var it = Case.of(seed);

        var leftOut =
                it.decision().excluded().stream()
                        .filter(one -> one.productId() == null)
                        .map(Exclusion::actionId);
        assertThat(Stream.concat(it.answered().map(Action::actionId), leftOut))
                .containsExactlyInAnyOrderElementsOf(
                        it.catalogue().actions().stream().map(Action::actionId).toList());
        assertThat(it.decision().excluded())
                .noneMatch(one ->
                        one.stage().isBlank() || one.code().isBlank() || one.text().isBlank());
        assertThat(it.decision().answers()).noneMatch(answer -> answer.reasons().isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void kept_inputs_catalogue_and_model_give_the_same_decision_to_the_byte(int seed) {
        var it = Case.of(seed);
        var catalogue =
                new Catalogue(1, CatalogueJson.kept(CatalogueJson.text(it.catalogue().actions())));

        var again =
                Decider.decide(
                        DecisionJson.inputs(DecisionJson.bytes(it.inputs())),
                        catalogue,
                        ModelJson.model(ModelJson.bytes(it.model())));

        assertThat(DecisionJson.bytes(again)).isEqualTo(DecisionJson.bytes(it.decision()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_is_answered_that_a_rule_forbids(int seed) {
        var it = Case.of(seed);
        var at = it.inputs().at();
        var usage = it.inputs().usage();

        assertThat(it.answered())
                .allSatisfy(action -> {
                    assertThat(action.enabled()).isTrue();
                    assertThat(action.placements()).contains(it.decision().placement());
                    for (var claim : Claim.of(Set.of(action), Shop.CONTACTS)) {
                        assertThat(usage.known()).as("usage is known").isTrue();
                        assertThat(claim.caps())
                                .allMatch(cap ->
                                        usage.within(claim.counter(), cap.hours(), at)
                                                < cap.most());
                    }
                });
        if (it.inputs().customer() instanceof Customer.Known(CustomerView view)) {
            assertThat(it.answered())
                    .noneMatch(action -> action.sells() && !view.openCases().isEmpty());
        }
    }

    @Test
    void every_stage_has_work_in_this_world() {
        Set<String> codes = new TreeSet<>();
        seeds().mapToObj(Case::of)
                .forEach(it -> it.decision().excluded().forEach(one -> codes.add(one.code())));

        assertThat(codes)
                .contains(
                        "OTHER_PLACEMENT",
                        "SWITCHED_OFF",
                        "NOT_YET_VALID",
                        "EXPIRED",
                        "NOT_IN_AUDIENCE",
                        "OPEN_CASE",
                        "QUIET_AFTER_COMPLAINT",
                        "QUIET_AFTER_REFUND",
                        "CONSENT_MISSING",
                        "CONSENT_DENIED",
                        "CONSENT_EXPIRED",
                        "OBJECTION",
                        "CAP_REACHED",
                        "CONTACT_LIMIT",
                        "CAP_UNCHECKED",
                        "NO_PRODUCTS",
                        "CATEGORY_TAKEN",
                        "OUTRANKED");
    }
}
