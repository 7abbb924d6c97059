package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Context;
import org.junit.jupiter.api.Test;

class BoughtBeforeTest {

    private final BoughtBefore signal = new BoughtBefore();

    @Test
    void says_that_the_customer_knows_it() {
        assertThat(
                        signal.read(
                                Sample.product("tea"),
                                Sample.situation(Persona.somebody().bought("tea", 300))))
                .contains(new Evidence(1, new Reason("BOUGHT_BEFORE", "Bought before")));
    }

    @Test
    void is_silent_about_what_was_never_bought_and_about_strangers() {
        var stranger = Sample.situation(Persona.stranger(), Context.NONE, Shelf.EMPTY);

        assertThat(
                        signal.read(
                                Sample.product("tea"),
                                Sample.situation(Persona.somebody().bought("coffee", 3))))
                .isEmpty();
        assertThat(signal.read(Sample.product("tea"), stranger)).isEmpty();
    }
}
