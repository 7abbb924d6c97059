package com.kundresa.recommendation.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.product.Shelf;
import org.junit.jupiter.api.Test;

class ShownOnPageTest {

    private final ShownOnPage rule = new ShownOnPage();

    @Test
    void bars_the_product_whose_page_is_open() {
        var situation = Sample.situation(Persona.stranger(), Sample.page("lamp"), Shelf.EMPTY);

        assertThat(Barring.code(rule.check(Sample.product("lamp"), situation)))
                .isEqualTo("SHOWN_ON_PAGE");
    }

    @Test
    void is_silent_about_others_and_on_other_pages() {
        var situation = Sample.situation(Persona.stranger(), Sample.page("lamp"), Shelf.EMPTY);

        assertThat(rule.check(Sample.product("vase"), situation)).isEqualTo(Verdict.ELIGIBLE);
        assertThat(rule.check(Sample.product("lamp"), Sample.situation(Persona.somebody())))
                .isEqualTo(Verdict.ELIGIBLE);
    }
}
