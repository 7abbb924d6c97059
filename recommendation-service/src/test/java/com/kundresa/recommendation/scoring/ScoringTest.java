package com.kundresa.recommendation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.bandit.TakeUp;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.Condition;
import com.kundresa.recommendation.offer.ProductList;
import com.kundresa.recommendation.product.Blend;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.signal.Evidence;
import com.kundresa.recommendation.signal.Signals;
import com.kundresa.recommendation.situation.Context;
import com.kundresa.recommendation.situation.Situation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Blend AS_LISTED =
            new Blend(
                    1,
                    Map.of("recency", 1.0, "popularity", 1.0),
                    Map.of("recency", 0.2, "popularity", 0.1));
    private static final ProductList PERSONAL =
            new ProductList(Map.of("recency", 0.8, "popularity", 0.5), 6);

    @Test
    void a_score_is_the_product_of_its_four_parts() {
        assertThat(new Parts(0.5, 2, 1000, 1.5).score()).isEqualTo(1500);
    }

    @Test
    void signals_are_blended_so_that_each_adds_and_none_exceeds_certainty() {
        var lamp = Sample.product("lamp", "Home", 1, 1.0);
        var situation = weighed(Persona.somebody().lookedAt("lamp", 0).known());

        var scored = ProductScorer.score(lamp, PERSONAL, situation).orElseThrow();

        assertThat(scored.propensity()).isCloseTo(1 - Math.exp(-0.8 - 0.5), within(1e-9));
        assertThat(scored.reasons())
                .extracting(reason -> reason.code())
                .containsExactly("VIEWED_LATELY", "POPULAR");
    }

    @Test
    void popularity_alone_is_no_reason_in_a_personal_list() {
        var lamp = Sample.product("lamp", "Home", 1, 1.0);
        var stranger = weighed(Persona.stranger());
        var popular = new ProductList(Map.of("popularity", 1.0), 6);

        assertThat(ProductScorer.score(lamp, PERSONAL, stranger)).isEmpty();
        assertThat(ProductScorer.score(lamp, popular, stranger)).isPresent();
    }

    @Test
    void a_list_is_as_probable_as_its_best_products_make_it() {
        var situation = weighed(Persona.somebody().known());
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

        assertThat(scored.parts())
                .isEqualTo(new Parts(0.25 * (2 - Math.exp(-1) - Math.exp(-0.5)), 1, 1000, 1));
        assertThat(ActionScorer.reasons(scored, situation)).isNotEmpty();
    }

    @Test
    void what_fits_the_moment_weighs_what_its_words_say() {
        var situation = Sample.situation(Persona.somebody().complains("delivery", "high", 3));
        for (var action :
                List.of(
                        Sample.boosted(new Condition.HasOpenCase(), 1.7),
                        Sample.boosted(new Condition.CartFilled(), 1.7),
                        Sample.fitting("information", 0.6))) {
            for (var signal : Signals.OF_ACTIONS) {
                assertThat(signal.factor(action, situation))
                        .isEqualTo(
                                signal.read(action, situation).stream()
                                        .mapToDouble(Evidence::strength)
                                        .reduce(1, (one, other) -> one * other));
            }
        }
    }

    @Test
    void what_was_learned_weighs_what_the_list_asks_for() {
        var lamp = Sample.product("lamp", "Home", 1, 1.0);
        var list = new ProductList(Map.of("recency", 0.5), 6);
        var looked = Persona.somebody().lookedAt("lamp", 0).known();
        var deaf = Sample.situation(looked, Context.NONE, shelf(new Blend(1, Map.of(), Map.of())));

        var scored = ProductScorer.score(lamp, list, weighed(looked)).orElseThrow();

        assertThat(scored.propensity()).isCloseTo(1 - Math.exp(-0.5), within(1e-9));
        assertThat(ProductScorer.score(lamp, list, deaf)).isEmpty();
    }

    @Test
    void a_list_of_what_everybody_wants_does_not_care_what_was_learned() {
        var lamp = Sample.product("lamp", "Home", 1, 1.0);
        var list = new ProductList(Map.of("popularity", 0.5), 6);
        var deaf =
                Sample.situation(
                        Persona.stranger(), Context.NONE, shelf(new Blend(1, Map.of(), Map.of())));

        assertThat(ProductScorer.score(lamp, list, deaf).orElseThrow().propensity())
                .isCloseTo(1 - Math.exp(-0.5), within(1e-9));
    }

    @Test
    void a_list_takes_the_best_and_orders_equal_ones_by_id() {
        var list = new ProductList(Map.of("popularity", 1.0), 2);
        var products =
                List.of(
                        Sample.product("c", null, 1, 0.5),
                        Sample.product("b", null, 1, 0.5),
                        Sample.product("a", null, 1, 0.1));

        assertThat(ProductRanker.rank(products, list, weighed(Persona.stranger())))
                .extracting(scored -> scored.product().productId())
                .containsExactly("b", "c");
    }

    private static Situation weighed(Customer customer) {
        return Sample.situation(customer, Context.NONE, shelf(AS_LISTED));
    }

    private static Shelf shelf(Blend blend) {
        return new Shelf(0, List.of(), Set.of(), blend);
    }

    @Test
    void from_the_first_click_on_other_weights_count() {
        var lamp = Sample.product("lamp", "Home", 1, 1.0);
        var list = new ProductList(Map.of("recency", 1.0, "popularity", 1.0), 6);
        var visit = Sample.situation(Persona.stranger(), Sample.viewed("lamp"), shelf(AS_LISTED));

        assertThat(ProductScorer.score(lamp, list, visit).orElseThrow().propensity())
                .isCloseTo(1 - Math.exp(-0.3), within(1e-9));
    }
}
