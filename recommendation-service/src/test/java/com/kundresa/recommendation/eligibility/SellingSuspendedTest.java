package com.kundresa.recommendation.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SellingSuspendedTest {

    private final SellingSuspended rule = new SellingSuspended();

    @ParameterizedTest
    @EnumSource
    void bars_exactly_the_selling_kinds_while_a_case_is_open(ActionKind kind) {
        var complaining = Sample.situation(Persona.somebody().complains("delivery", "high", 2));

        var code = Barring.code(rule, Sample.action(kind), complaining);

        assertThat(code.equals("OPEN_CASE"))
                .isEqualTo(kind == ActionKind.PRODUCTS || kind == ActionKind.OFFER);
    }

    @Test
    void a_message_that_needs_a_consent_sells_too() {
        var complaining = Sample.situation(Persona.somebody().complains("refund", "high", 2));

        assertThat(Barring.code(rule, Sample.message("marketing"), complaining))
                .isEqualTo("OPEN_CASE");
    }

    @Test
    void is_silent_without_an_open_case() {
        assertThat(
                        Barring.code(
                                rule,
                                Sample.action(ActionKind.OFFER),
                                Sample.situation(Persona.somebody())))
                .isEmpty();
    }

    @Test
    void is_silent_about_strangers() {
        var stranger = Sample.situation(Persona.stranger(), Context.NONE, Shelf.EMPTY);

        assertThat(Barring.code(rule, Sample.action(ActionKind.OFFER), stranger)).isEmpty();
    }
}
