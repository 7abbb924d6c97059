package com.kundresa.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrossFittedMeansTest {

    @Test
    void a_decision_never_speaks_for_itself() {
        CrossFittedMeans model = new CrossFittedMeans(2, 1);
        model.learn(0, "home", "a", 1);

        assertThat(model.expected(0, "home", "a")).isZero();
        assertThat(model.expected(1, "home", "a")).isPositive();
    }

    @Test
    void much_data_outweighs_what_is_usual() {
        CrossFittedMeans model = new CrossFittedMeans(2, 5);
        for (int i = 0; i < 10_000; i++) {
            model.learn(0, "home", "a", i % 4 == 0 ? 1 : 0);
            model.learn(0, "home", "b", 0);
        }

        assertThat(model.expected(1, "home", "a")).isCloseTo(0.25, within(0.001));
        assertThat(model.expected(1, "home", "b")).isCloseTo(0, within(0.001));
    }

    @Test
    void an_action_that_is_new_in_a_segment_is_expected_to_do_as_elsewhere() {
        CrossFittedMeans model = new CrossFittedMeans(2, 5);
        for (int i = 0; i < 10_000; i++) {
            model.learn(0, "home", "a", i % 4 == 0 ? 1 : 0);
        }

        assertThat(model.expected(1, "cart", "a")).isCloseTo(0.25, within(0.001));
        assertThat(model.expected(1, "cart", "new")).isCloseTo(0.25, within(0.001));
    }
}
