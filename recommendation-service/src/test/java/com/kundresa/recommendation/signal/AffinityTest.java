package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import org.junit.jupiter.api.Test;

class AffinityTest {

    private final Affinity signal = new Affinity();

    @Test
    void is_as_strong_as_the_categorys_share_of_the_interest() {
        var situation = Sample.situation(Persona.somebody().likes("Home", 3).likes("Garden", 1));

        var evidence = signal.read(Sample.product("lamp"), situation).orElseThrow();

        assertThat(evidence.strength()).isCloseTo(0.75, within(1e-9));
        assertThat(evidence.reason())
                .isEqualTo(new Reason("AFFINITY", "75 % of the interest is in Home"));
    }

    @Test
    void is_silent_about_other_categories_and_products_without_one() {
        var situation = Sample.situation(Persona.somebody().likes("Garden", 1));

        assertThat(signal.read(Sample.product("lamp"), situation)).isEmpty();
        assertThat(signal.read(Sample.product("thing", null, 1, 0), situation)).isEmpty();
    }
}
