package com.kundresa.recommendation.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import org.junit.jupiter.api.Test;

class BoughtLatelyTest {

    private final BoughtLately rule = new BoughtLately();

    @Test
    void bars_what_was_bought_once_within_fourteen_days() {
        var situation = Sample.situation(Persona.somebody().bought("lamp", 14));

        assertThat(Barring.code(rule.check(Sample.product("lamp"), situation)))
                .isEqualTo("BOUGHT_LATELY");
    }

    @Test
    void is_silent_when_that_was_longer_ago() {
        var situation = Sample.situation(Persona.somebody().bought("lamp", 15));

        assertThat(rule.check(Sample.product("lamp"), situation)).isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void is_silent_when_the_product_is_bought_again_and_again() {
        var situation = Sample.situation(Persona.somebody().bought("coffee", 2, 16, 30));

        assertThat(rule.check(Sample.product("coffee"), situation)).isEqualTo(Verdict.ELIGIBLE);
    }
}
