package com.kundresa.recommendation.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.offer.OutcomeKind;
import com.kundresa.recommendation.offer.RewardRules;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RewardTest {

    @Test
    void nothing_happened_is_worth_nothing() {
        assertThat(Reward.of(Happening.RULES, List.of())).isZero();
    }

    @Test
    void each_term_counts_once_with_its_best_outcome() {
        assertThat(
                        Reward.of(
                                Happening.RULES,
                                List.of(
                                        outcome(OutcomeKind.CLICK, 1),
                                        outcome(OutcomeKind.CLICK, 1),
                                        outcome(OutcomeKind.CSAT, 0.2),
                                        outcome(OutcomeKind.CSAT, 0.8))))
                .isEqualTo(0.2 + 0.5 * 0.8, within(1e-12));
    }

    @Test
    void no_reward_is_above_one() {
        assertThat(
                        Reward.of(
                                Happening.RULES,
                                List.of(
                                        outcome(OutcomeKind.CLICK, 1),
                                        outcome(OutcomeKind.CONVERSION, 90_000))))
                .isEqualTo(1);
    }

    @Test
    void outcomes_below_the_minimum_count_nothing() {
        var rules =
                new RewardRules(
                        List.of(
                                new RewardRules.Term(
                                        OutcomeKind.CONVERSION,
                                        1,
                                        Set.of("order_completed"),
                                        5000.0)),
                        1);

        assertThat(Reward.of(rules, List.of(outcome(OutcomeKind.CONVERSION, 4999)))).isZero();
        assertThat(Reward.of(rules, List.of(outcome(OutcomeKind.CONVERSION, 5000)))).isEqualTo(1);
    }

    @Test
    void a_reward_that_was_said_counts_without_a_term() {
        assertThat(Reward.of(Happening.RULES, List.of(outcome(OutcomeKind.REWARD, 0.3))))
                .isEqualTo(0.3);
    }

    private static Outcome outcome(OutcomeKind kind, double value) {
        return new Outcome(
                NodeId.of(kind.code(), "" + value),
                Happening.decision("d"),
                "a",
                kind,
                value,
                Persona.NOW,
                Outcome.API,
                List.of());
    }
}
