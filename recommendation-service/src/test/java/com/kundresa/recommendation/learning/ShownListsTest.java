package com.kundresa.recommendation.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.decision.Answer;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.learning.postgres.SettledChoices.Place;
import com.kundresa.recommendation.learning.postgres.TakenLists.Taken;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.scoring.ShownList;
import com.kundresa.recommendation.scoring.ShownList.Took;
import com.kundresa.recommendation.situation.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShownListsTest {

    private static final Inputs INPUTS =
            Shop.inputs(
                    Persona.somebody().in("loyalty").bought("coffee", 30, 60, 90).known(),
                    Placement.HOME_HERO,
                    5,
                    Context.NONE);
    private static final Decision DECISION = Decider.decide(INPUTS, Shop.SHIPPED, Model.NOTHING);
    private static final Inputs STRANGERS =
            Shop.inputs(Persona.stranger(), Placement.HOME_HERO, 5, Context.NONE);

    @Test
    void a_list_is_read_as_it_stood_with_what_was_taken_of_it() {
        Answer list = answer("buy-again");
        String first = ids(list).getFirst();

        ShownList shown =
                ShownLists.of(
                                taken(
                                        "buy-again",
                                        """
                                        [{"kind":"click","productIds":["%1$s"]},
                                         {"kind":"conversion","productIds":["%1$s","somewhere-else"]},
                                         {"kind":"click","productIds":["%1$s"]}]
                                        """
                                                .formatted(first)),
                                Shop.SHIPPED)
                        .orElseThrow();

        assertThat(shown.customer()).isEqualTo(new UUID(1, 2));
        assertThat(shown.inVisit()).isFalse();
        assertThat(shown.products()).hasSize(ids(list).size());
        assertThat(shown.products().getFirst().took()).isEqualTo(Took.BOUGHT);
        assertThat(Arrays.stream(shown.products().getFirst().strengths()).sum()).isPositive();
    }

    @Test
    void what_the_list_does_not_ask_for_says_nothing() {
        ShownList shown = ShownLists.of(taken("buy-again", "[]"), Shop.SHIPPED).orElseThrow();

        int asked = 4;
        assertThat(shown.products())
                .allSatisfy(product ->
                        assertThat(
                                        Arrays.stream(product.strengths())
                                                .filter(strength -> strength > 0)
                                                .count())
                                .isLessThanOrEqualTo(asked));
    }

    @Test
    void lists_of_what_everybody_wants_and_records_of_old_programs_are_passed_over() {
        var old =
                new Taken(
                        new Place(DECISION.decidedAt(), DECISION.decisionId(), 1),
                        "buy-again",
                        new UUID(1, 2),
                        1,
                        DecisionJson.bytes(DECISION),
                        "{\"dreams\":1}".getBytes(StandardCharsets.UTF_8),
                        "[]");

        assertThat(ShownLists.of(old, Shop.SHIPPED)).isEmpty();
        assertThat(ShownLists.of(taken(STRANGERS, "popular-now", "[]"), Shop.SHIPPED)).isEmpty();
    }

    private static Answer answer(String actionId) {
        return DECISION.answers().stream()
                .filter(one -> one.actionId().equals(actionId))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Answer list) {
        return Stream.ofNullable(list.products())
                .flatMap(List::stream)
                .map(Answer.Product::productId)
                .toList();
    }

    private static Taken taken(String actionId, String outcomes) {
        return taken(INPUTS, actionId, outcomes);
    }

    private static Taken taken(Inputs inputs, String actionId, String outcomes) {
        Decision decision = Decider.decide(inputs, Shop.SHIPPED, Model.NOTHING);
        assertThat(decision.answers()).anyMatch(one -> one.actionId().equals(actionId));
        return new Taken(
                new Place(decision.decidedAt(), decision.decisionId(), 1),
                actionId,
                new UUID(1, 2),
                1,
                DecisionJson.bytes(decision),
                DecisionJson.bytes(inputs),
                outcomes);
    }
}
