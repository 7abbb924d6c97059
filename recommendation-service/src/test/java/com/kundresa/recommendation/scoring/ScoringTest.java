package com.kundresa.recommendation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.bandit.TakeUp;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.ProductList;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Context;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final ProductList PERSONAL =
            new ProductList(Map.of("recency", 0.8, "popularity", 0.5), 6);

    @Test
    void a_score_is_the_product_of_its_four_parts() {
        assertThat(new Parts(0.5, 2, 1000, 1.5).score()).isEqualTo(1500);
    }

    @Test
    void signals_are_blended_so_that_each_adds_and_none_exceeds_certainty() {
        var lamp = Sample.product("lamp", "Home", 1, 1.0);
        var situation = Sample.situation(Persona.somebody().lookedAt("lamp", 0));

        var scored = ProductScorer.score(lamp, PERSONAL, situation).orElseThrow();

        assertThat(scored.propensity()).isCloseTo(1 - 0.2 * 0.5, within(1e-9));
        assertThat(scored.reasons())
                .extracting(reason -> reason.code())
                .containsExactly("VIEWED_LATELY", "POPULAR");
    }

    @Test
    void popularity_alone_is_no_reason_in_a_personal_list() {
        var lamp = Sample.product("lamp", "Home", 1, 1.0);
        var stranger = Sample.situation(Persona.stranger(), Context.NONE, Shelf.EMPTY);
        var popular = new ProductList(Map.of("popularity", 1.0), 6);

        assertThat(ProductScorer.score(lamp, PERSONAL, stranger)).isEmpty();
        assertThat(ProductScorer.score(lamp, popular, stranger)).isPresent();
    }

    @Test
    void a_list_is_as_probable_as_its_best_products_make_it() {
        var situation = Sample.situation(Persona.somebody());
        var list = new ProductList(Map.of("popularity", 1.0), 6);
        var products =
                List.of(
                        ProductScorer.score(Sample.product("a", null, 1, 1.0), list, situation)
                                .orElseThrow(),
                        ProductScorer.score(Sample.product("b", null, 1, 0.5), list, situation)
                                .orElseThrow());

        var scored =
                ActionScorer.score(
                        Sample.action(ActionKind.PRODUCTS),
                        new TakeUp(0.5, 0),
                        products,
                        situation);

        assertThat(scored.parts()).isEqualTo(new Parts(0.375, 1, 1000, 1));
        assertThat(scored.reasons()).isNotEmpty();
    }
}
