package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Context;
import org.junit.jupiter.api.Test;

class PhaseFitTest {

    private final PhaseFit signal = new PhaseFit();

    @Test
    void weighs_an_action_by_the_phase_that_the_customer_is_in() {
        var loyal = Sample.situation(Persona.somebody().in("loyalty"));

        assertThat(signal.read(Sample.fitting("loyalty", 1.5), loyal))
                .containsExactly(
                        new Evidence(1.5, new Reason("PHASE_FIT", "Suits the phase loyalty")));
        assertThat(signal.read(Sample.fitting("loyalty", 0.5), loyal).getFirst().reason().code())
                .isEqualTo("PHASE_MISFIT");
    }

    @Test
    void is_silent_in_other_phases_and_about_strangers() {
        var stranger = Sample.situation(Persona.stranger(), Context.NONE, Shelf.EMPTY);

        assertThat(
                        signal.read(
                                Sample.fitting("loyalty", 1.5),
                                Sample.situation(Persona.somebody())))
                .isEmpty();
        assertThat(signal.read(Sample.fitting("loyalty", 1.5), stranger)).isEmpty();
    }
}
