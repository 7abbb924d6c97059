package com.kundresa.recommendation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.product.Blend;
import com.kundresa.recommendation.scoring.BlendFinding.Verdict;
import com.kundresa.recommendation.signal.Signals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The blend moves where customers go by something else, and only there. */
class BlendRefitTest {

    private static final int LEAST = 100;
    private static final int CUSTOMERS = 2000;
    private static final double USUAL = -4;
    private static final Map<String, Double> START =
            Map.of("bought-together", 0.8, "popularity", 0.8, "recency", 0.2, "affinity", 0.4);
    private static final Map<String, Double> OTHER =
            Map.of("bought-together", 0.4, "popularity", 0.1, "recency", 0.9, "affinity", 0.4);
    private static final Blend PRESENT = new Blend(7, START, Map.of("recency", 0.5));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void ranks_better_for_others_where_customers_go_by_something_else(long seed) {
        var world = new ListWorld(OTHER, USUAL, seed);

        var learned = BlendRefit.refit(world.lists(CUSTOMERS, PRESENT), PRESENT, LEAST);

        double best = world.worth(2000, new Blend(0, OTHER, Map.of()));
        double before = world.worth(2000, PRESENT);
        double after = world.worth(2000, learned.blend());
        assertThat(learned.blend().version()).isEqualTo(8);
        assertThat(learned.blend().inVisit()).isEqualTo(PRESENT.inVisit());
        assertThat((after - before) / (best - before)).isGreaterThan(0.5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void stays_put_where_what_is_taken_has_nothing_to_do_with_the_products(long seed) {
        var careless = new ListWorld(Map.of(), -2, seed);

        var learned = BlendRefit.refit(careless.lists(CUSTOMERS, PRESENT), PRESENT, LEAST);

        assertThat(learned.findings().getFirst().verdict()).isEqualTo(Verdict.NOT_BETTER);
        assertThat(learned.blend()).isEqualTo(PRESENT);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void stays_put_where_customers_go_by_what_it_says_already(long seed) {
        var content = new ListWorld(START, USUAL, seed);

        var learned = BlendRefit.refit(content.lists(CUSTOMERS, PRESENT), PRESENT, LEAST);

        assertThat(learned.blend()).isEqualTo(PRESENT);
    }

    @Test
    void fewer_customers_than_are_asked_for_change_nothing_and_it_is_said_how_many_there_were() {
        var world = new ListWorld(OTHER, USUAL, 3);

        var learned = BlendRefit.refit(world.lists(100, PRESENT), PRESENT, LEAST);

        var found = learned.findings().getFirst();
        assertThat(found.verdict()).isEqualTo(Verdict.TOO_LITTLE);
        assertThat(found.customers()).isPositive().isLessThan(found.needed());
        assertThat(learned.blend()).isEqualTo(PRESENT);
    }

    @Test
    void one_customer_who_comes_again_and_again_is_one_customer() {
        var lists =
                new ListWorld(OTHER, USUAL, 3)
                        .lists(CUSTOMERS, PRESENT).stream()
                                .map(list -> new ShownList(new UUID(0, 7), false, list.products()))
                                .toList();

        var found = BlendRefit.refit(lists, PRESENT, LEAST).findings().getFirst();

        assertThat(found.verdict()).isEqualTo(Verdict.TOO_LITTLE);
        assertThat(found.customers()).isEqualTo(1);
        assertThat(found.lists()).isGreaterThan(LEAST);
    }

    @Test
    void signals_that_never_spoke_keep_their_weight() {
        var present = new Blend(7, Map.of("popularity", 0.2, "recency", 0.6), Map.of());
        var world = new ListWorld(Map.of("popularity", 0.5, "recency", 0.5), USUAL, 5);
        var lists =
                world.lists(CUSTOMERS, present).stream()
                        .map(list -> silenced(list, "affinity"))
                        .toList();
        var knowing = new Blend(7, with(present.weights(), "affinity", 0.3), Map.of());

        var learned = BlendRefit.refit(lists, knowing, LEAST);

        assertThat(learned.isNew()).isTrue();
        assertThat(learned.blend().weights().get("affinity")).isEqualTo(0.3);
        assertThat(learned.blend().weights().get("popularity")).isGreaterThan(0.2);
    }

    @Test
    void visits_that_have_begun_teach_apart() {
        var lists =
                new ListWorld(OTHER, USUAL, 3)
                        .lists(CUSTOMERS, PRESENT).stream()
                                .map(list -> new ShownList(list.customer(), true, list.products()))
                                .toList();
        var present = new Blend(0, Map.of("recency", 0.5), START);

        var learned = BlendRefit.refit(lists, present, LEAST);

        assertThat(learned.findings())
                .extracting(BlendFinding::verdict)
                .containsExactly(Verdict.TOO_LITTLE, Verdict.BETTER);
        assertThat(learned.blend().weights()).isEqualTo(present.weights());
        assertThat(learned.blend().inVisit()).isNotEqualTo(START);
    }

    @Test
    void the_order_of_lists_does_not_matter() {
        var lists = new ArrayList<>(new ListWorld(OTHER, USUAL, 3).lists(CUSTOMERS, PRESENT));
        var learned = BlendRefit.refit(lists, PRESENT, LEAST);

        Collections.shuffle(lists, new Random(11));

        assertThat(BlendRefit.refit(lists, PRESENT, LEAST)).isEqualTo(learned);
    }

    @Test
    void nothing_seen_is_nothing_learned() {
        assertThat(BlendRefit.refit(List.of(), PRESENT, LEAST).isNew()).isFalse();
    }

    private static ShownList silenced(ShownList list, String signal) {
        int place = Signals.OF_PRODUCTS.stream().map(s -> s.name()).toList().indexOf(signal);
        return new ShownList(
                list.customer(),
                list.inVisit(),
                list.products().stream()
                        .map(product -> {
                            double[] strengths = product.strengths().clone();
                            strengths[place] = 0;
                            return new ShownList.Product(strengths, product.took());
                        })
                        .toList());
    }

    private static Map<String, Double> with(
            Map<String, Double> weights, String name, double weight) {
        var more = new HashMap<>(weights);
        more.put(name, weight);
        return more;
    }
}
