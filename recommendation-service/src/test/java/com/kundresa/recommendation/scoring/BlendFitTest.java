package com.kundresa.recommendation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.product.Blend;
import com.kundresa.recommendation.signal.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlendFitTest {

    private static final int POPULARITY = place("popularity");
    private static final int RECENCY = place("recency");
    private static final Blend BEFORE =
            new Blend(3, Map.of("affinity", 0.4, "recency", 0.1), Map.of("recency", 0.2));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void finds_the_weights_that_customers_choose_by(int seed) {
        var learned = BlendFit.fit(choices(new Random(seed), 3000, 3.0, 1.5), BEFORE);

        assertThat(learned.version()).isEqualTo(4);
        assertThat(learned.weightOf("popularity", false)).isEqualTo(0.9);
        assertThat(learned.weightOf("recency", false)).isCloseTo(0.45, within(0.08));
    }

    @Test
    void a_signal_that_speaks_against_tells_nothing_rather_than_the_opposite() {
        var learned = BlendFit.fit(choices(new Random(7), 1000, 3.0, -2.0), BEFORE);

        assertThat(learned.weightOf("recency", false)).isZero();
    }

    @Test
    void signals_that_never_spoke_keep_their_weight() {
        var learned = BlendFit.fit(choices(new Random(7), 200, 3.0, 1.0), BEFORE);

        assertThat(learned.weightOf("affinity", false)).isEqualTo(0.4);
        assertThat(learned.inVisit()).isEqualTo(BEFORE.inVisit());
        assertThat(learned.weights()).doesNotContainKey("own-repeat");
    }

    @Test
    void nothing_is_learned_where_nothing_was_taken() {
        var nothing =
                new BlendFit.Choice(
                        new double[1][Signals.OF_PRODUCTS.size()], new boolean[1], false);

        assertThat(BlendFit.fit(List.of(nothing), BEFORE)).isEqualTo(BEFORE);
        assertThat(BlendFit.fit(List.of(), BEFORE)).isEqualTo(BEFORE);
    }

    @Test
    void the_same_choices_give_the_same_weights() {
        var choices = choices(new Random(11), 100, 2.0, 1.0);

        assertThat(BlendFit.fit(choices, BEFORE)).isEqualTo(BlendFit.fit(choices, BEFORE));
    }

    /** Customers who take one of eight products with odds exp(popularity, recency weighed). */
    private static List<BlendFit.Choice> choices(
            Random chance, int count, double popularity, double recency) {
        List<BlendFit.Choice> choices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[][] strengths = new double[8][Signals.OF_PRODUCTS.size()];
            double[] odds = new double[8];
            double sum = 0;
            for (int p = 0; p < 8; p++) {
                strengths[p][POPULARITY] = chance.nextDouble();
                strengths[p][RECENCY] = chance.nextDouble();
                odds[p] =
                        Math.exp(
                                popularity * strengths[p][POPULARITY]
                                        + recency * strengths[p][RECENCY]);
                sum += odds[p];
            }
            boolean[] taken = new boolean[8];
            double draw = chance.nextDouble() * sum;
            int p = 0;
            while (p < 7 && draw >= odds[p]) {
                draw -= odds[p++];
            }
            taken[p] = true;
            choices.add(new BlendFit.Choice(strengths, taken, false));
        }
        return choices;
    }

    private static int place(String name) {
        return Signals.OF_PRODUCTS.stream().map(signal -> signal.name()).toList().indexOf(name);
    }
}
