package com.kundresa.recommendation.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.product.Shelf;
import org.junit.jupiter.api.Test;

class AlreadyInCartTest {

    private final AlreadyInCart rule = new AlreadyInCart();

    @Test
    void bars_what_the_page_or_the_state_says_is_in_the_cart() {
        var byPage = Sample.situation(Persona.stranger(), Sample.cart("lamp"), Shelf.EMPTY);
        var byState = Sample.situation(Persona.somebody().puts("lamp", "Home", 500));

        assertThat(Barring.code(rule.check(Sample.product("lamp"), byPage)))
                .isEqualTo("ALREADY_IN_CART");
        assertThat(Barring.code(rule.check(Sample.product("lamp"), byState)))
                .isEqualTo("ALREADY_IN_CART");
    }

    @Test
    void believes_the_page_before_the_state() {
        var emptied =
                Sample.situation(
                        Persona.somebody().puts("lamp", "Home", 500).known(),
                        Sample.cart(),
                        Shelf.EMPTY);

        assertThat(rule.check(Sample.product("lamp"), emptied)).isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void is_silent_about_other_products() {
        var situation = Sample.situation(Persona.stranger(), Sample.cart("lamp"), Shelf.EMPTY);

        assertThat(rule.check(Sample.product("vase"), situation)).isEqualTo(Verdict.ELIGIBLE);
    }
}
