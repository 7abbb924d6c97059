package com.kundresa.recommendation.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.offer.Validity;
import com.kundresa.recommendation.situation.Situation;
import org.junit.jupiter.api.Test;

class OutsideValidityTest {

    private final OutsideValidity rule = new OutsideValidity();
    private final Situation now = Sample.situation(Persona.somebody());

    @Test
    void bars_what_an_operator_switched_off() {
        assertThat(Barring.code(rule, Sample.valid(Validity.ALWAYS, false), now))
                .isEqualTo("SWITCHED_OFF");
    }

    @Test
    void bars_before_its_time_and_from_its_end_on() {
        var later = new Validity(Persona.NOW.plusSeconds(1), null);
        var over = new Validity(null, Persona.NOW);

        assertThat(Barring.code(rule, Sample.valid(later, true), now)).isEqualTo("NOT_YET_VALID");
        assertThat(Barring.code(rule, Sample.valid(over, true), now)).isEqualTo("EXPIRED");
    }

    @Test
    void is_silent_from_the_first_moment_of_its_time() {
        var running = new Validity(Persona.NOW, Persona.NOW.plusSeconds(1));

        assertThat(Barring.code(rule, Sample.valid(running, true), now)).isEmpty();
    }
}
