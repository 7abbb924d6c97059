package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import org.junit.jupiter.api.Test;

class CartFitTest {

    private final CartFit signal = new CartFit();

    @Test
    void is_stronger_for_an_addition_that_costs_no_more_than_the_dearest() {
        var situation = Sample.situation(Persona.somebody().puts("lamp", "Home", 1000));

        double cheaper =
                signal.read(Sample.product("bulb", "Home", 100, 0), situation)
                        .orElseThrow()
                        .strength();
        double dearer =
                signal.read(Sample.product("sofa", "Home", 9000, 0), situation)
                        .orElseThrow()
                        .strength();

        assertThat(cheaper).isGreaterThan(dearer).isPositive();
    }

    @Test
    void is_silent_about_categories_that_are_not_in_the_cart_and_without_a_cart() {
        var situation = Sample.situation(Persona.somebody().puts("lamp", "Home", 1000));

        assertThat(signal.read(Sample.product("rake", "Garden", 100, 0), situation)).isEmpty();
        assertThat(signal.read(Sample.product("bulb"), Sample.situation(Persona.somebody())))
                .isEmpty();
    }
}
