package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.offer.Condition;
import org.junit.jupiter.api.Test;

class MomentFitTest {

    private final MomentFit signal = new MomentFit();

    @Test
    void weighs_an_action_by_the_boosts_that_hold() {
        var complaining = Sample.situation(Persona.somebody().complains("delivery", "high", 1));

        assertThat(signal.read(Sample.boosted(new Condition.HasOpenCase(), 1.5), complaining))
                .containsExactly(
                        new Evidence(
                                1.5,
                                new Reason("FITS_MOMENT", "Fits because a support case is open")));
        assertThat(
                        signal.read(Sample.boosted(new Condition.HasOpenCase(), 0.5), complaining)
                                .getFirst()
                                .reason()
                                .code())
                .isEqualTo("FITS_LESS");
    }

    @Test
    void is_silent_where_no_boost_holds() {
        assertThat(
                        signal.read(
                                Sample.boosted(new Condition.HasOpenCase(), 1.5),
                                Sample.situation(Persona.somebody())))
                .isEmpty();
    }
}
