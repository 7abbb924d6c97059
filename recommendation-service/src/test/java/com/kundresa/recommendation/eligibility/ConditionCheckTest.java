package com.kundresa.recommendation.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.offer.Condition;
import com.kundresa.recommendation.product.Blend;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionCheckTest {

    static Stream<Arguments> conditions() {
        return Stream.of(
                row(new Condition.KnownCustomer(), Persona.somebody(), true),
                row(
                        new Condition.PhaseIn(Set.of("service", "loyalty")),
                        Persona.somebody().in("loyalty"),
                        true),
                row(
                        new Condition.PhaseIn(Set.of("service")),
                        Persona.somebody().in("loyalty"),
                        false),
                row(new Condition.HasOpenCase(), Persona.somebody().complains(null, null, 1), true),
                row(new Condition.HasOpenCase(), Persona.somebody(), false),
                row(
                        new Condition.CaseTopicIn(Set.of("refund")),
                        Persona.somebody().complains("refund", null, 1),
                        true),
                row(
                        new Condition.CaseTopicIn(Set.of("refund")),
                        Persona.somebody().complains(null, null, 1),
                        false),
                row(
                        new Condition.CasePriorityIn(Set.of("urgent")),
                        Persona.somebody().complains(null, "urgent", 1),
                        true),
                row(
                        new Condition.CasePriorityIn(Set.of("urgent")),
                        Persona.somebody().complains(null, "low", 1),
                        false),
                row(
                        new Condition.CaseOpenForHours(48),
                        Persona.somebody().complains(null, null, 48),
                        true),
                row(
                        new Condition.CaseOpenForHours(48),
                        Persona.somebody().complains(null, null, 47),
                        false),
                row(new Condition.InterestedIn("Home"), Persona.somebody().likes("Home", 1), true),
                row(
                        new Condition.InterestedIn("Home"),
                        Persona.somebody().likes("Garden", 1),
                        false),
                row(new Condition.MinOrders(2), Persona.somebody().ordered(2), true),
                row(new Condition.MinOrders(2), Persona.somebody().ordered(1), false),
                row(new Condition.MaxOrders(0), Persona.somebody(), true),
                row(new Condition.MaxOrders(0), Persona.somebody().ordered(1), false),
                row(new Condition.SeenOnChannel("store"), Persona.somebody().over("store"), true),
                row(new Condition.SeenOnChannel("store"), Persona.somebody().over("web"), false),
                row(new Condition.AwayForDays(60), Persona.somebody().away(60), true),
                row(new Condition.AwayForDays(60), Persona.somebody().away(59), false),
                row(new Condition.CartFilled(), Persona.somebody().puts("lamp", "Home", 500), true),
                row(new Condition.CartFilled(), Persona.somebody(), false),
                row(new Condition.FeedbackAtMost(40), Persona.somebody().rated(2, 5), true),
                row(
                        new Condition.FeedbackAtMost(40),
                        Persona.somebody().rated(1, 5).rated(5, 5),
                        false),
                row(new Condition.Not(new Condition.HasOpenCase()), Persona.somebody(), true),
                row(
                        new Condition.AnyOf(
                                List.of(new Condition.HasOpenCase(), new Condition.MaxOrders(0))),
                        Persona.somebody(),
                        true));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void holds_where_it_should(Condition condition, Persona persona, boolean expected) {
        assertThat(ConditionCheck.holds(condition, Sample.situation(persona))).isEqualTo(expected);
        assertThat(ConditionWords.of(condition)).isNotBlank();
    }

    @Test
    void what_was_bought_is_known_by_the_categories_on_the_shelf() {
        var shelf = new Shelf(1, List.of(), Set.of("Kitchen"), Blend.SHIPPED);
        var situation = Sample.situation(Persona.somebody().known(), Context.NONE, shelf);

        assertThat(ConditionCheck.holds(new Condition.BoughtCategory("Kitchen"), situation))
                .isTrue();
        assertThat(ConditionCheck.holds(new Condition.BoughtCategory("Garden"), situation))
                .isFalse();
    }

    @Test
    void a_stranger_meets_no_condition_about_the_state() {
        var stranger = Sample.situation(Persona.stranger(), Context.NONE, Shelf.EMPTY);

        assertThat(ConditionCheck.holds(new Condition.MaxOrders(0), stranger)).isFalse();
        assertThat(ConditionCheck.holds(new Condition.KnownCustomer(), stranger)).isFalse();
    }

    private static Arguments row(Condition condition, Persona persona, boolean expected) {
        return Arguments.of(condition, persona, expected);
    }
}
