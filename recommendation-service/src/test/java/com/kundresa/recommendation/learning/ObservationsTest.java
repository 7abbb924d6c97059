package com.kundresa.recommendation.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.bandit.Features;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.bandit.SituationFeatures;
import com.kundresa.recommendation.decision.Answer;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.decision.json.DecisionJson;
import com.kundresa.recommendation.learning.postgres.SettledChoices.Place;
import com.kundresa.recommendation.learning.postgres.SettledChoices.Settled;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservationsTest {

    private static final Inputs INPUTS =
            Shop.inputs(
                    Persona.somebody().in("loyalty").bought("coffee", 30, 60, 90).known(),
                    Placement.HOME_HERO,
                    5,
                    Context.NONE);
    private static final Decision DECISION = Decider.decide(INPUTS, Shop.SHIPPED, Model.NOTHING);

    @Test
    void a_choice_is_learned_from_in_the_situation_in_which_it_was_made() {
        Answer first = DECISION.answers().getFirst();

        var seen = Observations.of(List.of(settled(first, 0.7, 0.4))).getFirst();

        assertThat(seen.actionId()).isEqualTo("buy-again");
        assertThat(seen.features()).isEqualTo(features(SituationFeatures.SET.names().getFirst()));
        assertThat(seen.suits() * Shop.SHIPPED.find("buy-again").orElseThrow().prior())
                .isCloseTo(first.parts().propensity(), within(1e-5));
        assertThat(seen.probability()).isEqualTo(0.7);
        assertThat(seen.reward()).isEqualTo(0.4);
    }

    @Test
    void what_stood_lower_is_marked_so() {
        Answer second = DECISION.answers().get(1);

        var seen = Observations.of(List.of(settled(second, null, 0))).getFirst();

        assertThat(seen.features()).isEqualTo(features(SituationFeatures.BELOW_FIRST));
        assertThat(seen.probability()).isEqualTo(1);
    }

    @Test
    void records_that_cannot_be_read_any_more_are_passed_over() {
        Answer first = DECISION.answers().getFirst();
        byte[] old = "{\"dreams\":1}".getBytes(StandardCharsets.UTF_8);
        var place = new Place(DECISION.decidedAt(), DECISION.decisionId(), 1);

        assertThat(
                        Observations.of(
                                List.of(
                                        new Settled(
                                                place,
                                                first.actionId(),
                                                null,
                                                1,
                                                DecisionJson.bytes(DECISION),
                                                old),
                                        settled(first, 1.0, 1))))
                .hasSize(1);
    }

    private static Features features(String more) {
        return SituationFeatures.SET.of(
                List.of(
                        more,
                        "known",
                        "placement:home-hero",
                        "phase:loyalty",
                        "orders:few",
                        "away:day",
                        "hours:afternoon"));
    }

    private static Settled settled(Answer answer, @Nullable Double probability, double reward) {
        return new Settled(
                new Place(DECISION.decidedAt(), DECISION.decisionId(), answer.rank()),
                answer.actionId(),
                probability,
                reward,
                DecisionJson.bytes(DECISION),
                DecisionJson.bytes(INPUTS));
    }
}
