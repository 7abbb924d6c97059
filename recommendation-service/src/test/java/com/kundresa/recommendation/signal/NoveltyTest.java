package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.product.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoveltyTest {

    private final Novelty signal = new Novelty();

    @Test
    void is_as_strong_as_the_shelf_says() {
        assertThat(signal.read(product(0.5), Sample.situation(Persona.somebody())))
                .contains(new Evidence(0.5, new Reason("NEW", "New in the shop")));
    }

    @Test
    void is_silent_about_what_is_not_new() {
        assertThat(signal.read(product(0), Sample.situation(Persona.somebody()))).isEmpty();
    }

    private static Shelf.Entry product(double novelty) {
        return new Shelf.Entry(
                "lamp", null, null, null, null, false, 0, 0, novelty, 0, 0, List.of());
    }
}
