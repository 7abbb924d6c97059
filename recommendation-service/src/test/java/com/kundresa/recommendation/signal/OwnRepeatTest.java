package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnRepeatTest {

    private final OwnRepeat signal = new OwnRepeat();

    @Test
    void counts_each_day_of_shopping_since_as_one_step_back() {
        double every = strength(Persona.somebody().bought("coffee", 1).bought("coffee", 30));
        double oneStepBack = strength(Persona.somebody().bought("tea", 1).bought("coffee", 30));

        assertThat(every).isCloseTo(1.85 / 2.85, within(1e-9));
        assertThat(oneStepBack).isCloseTo(0.85 / 1.85, within(1e-9));
    }

    @Test
    void does_not_fade_while_the_customer_does_not_shop() {
        assertThat(strength(Persona.somebody().bought("coffee", 200))).isEqualTo(0.5);
    }

    @Test
    void grows_with_the_number_of_days_on_which_it_was_bought() {
        double twice = strength(Persona.somebody().bought("coffee", 30, 60));
        double fourTimes = strength(Persona.somebody().bought("coffee", 30, 60, 90, 120));

        assertThat(fourTimes).isGreaterThan(twice);
    }

    @Test
    void says_how_often_and_when() {
        var evidence =
                signal.read(
                        Sample.product("coffee"),
                        Sample.situation(Persona.somebody().bought("coffee", 32, 64)));

        assertThat(evidence.map(Evidence::reason))
                .contains(new Reason("OWN_REPEAT", "Bought on 2 days, last 32 days ago"));
    }

    @Test
    void is_silent_about_what_was_never_bought() {
        var evidence =
                signal.read(
                        Sample.product("tea"),
                        Sample.situation(Persona.somebody().bought("coffee", 32)));

        assertThat(evidence).isEqualTo(Optional.empty());
    }

    private double strength(Persona persona) {
        return signal.read(Sample.product("coffee"), Sample.situation(persona))
                .orElseThrow()
                .strength();
    }
}
