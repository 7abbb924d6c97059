package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Context;
import org.junit.jupiter.api.Test;

class PopularityTest {

    private final Popularity signal = new Popularity();

    @Test
    void speaks_to_strangers_too() {
        var stranger = Sample.situation(Persona.stranger(), Context.NONE, Shelf.EMPTY);

        var evidence = signal.read(Sample.product("lamp", "Home", 1, 0.8), stranger);

        assertThat(evidence)
                .contains(new Evidence(0.8, new Reason("POPULAR", "Popular these weeks")));
    }

    @Test
    void is_silent_about_what_nobody_asks_for() {
        assertThat(signal.read(Sample.product("lamp"), Sample.situation(Persona.somebody())))
                .isEmpty();
    }
}
