package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.product.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;

class RisingTest {

    private final Rising signal = new Rising();

    @Test
    void is_as_strong_as_the_shelf_says() {
        assertThat(signal.read(product(0.5), Sample.situation(Persona.somebody())))
                .contains(new Evidence(0.5, new Reason("RISING", "Asked for more these days")));
    }

    @Test
    void does_not_call_a_falling_demand_rising() {
        assertThat(
                        signal.read(product(0.2), Sample.situation(Persona.somebody()))
                                .map(Evidence::reason))
                .contains(new Reason("ASKED_FOR", "Asked for these days"));
    }

    @Test
    void is_silent_about_what_nobody_asks_for_any_more() {
        assertThat(signal.read(product(0), Sample.situation(Persona.somebody()))).isEmpty();
    }

    private static Shelf.Entry product(double rising) {
        return new Shelf.Entry(
                "lamp", null, null, null, null, false, 0, rising, 0, 0, 0, List.of());
    }
}
