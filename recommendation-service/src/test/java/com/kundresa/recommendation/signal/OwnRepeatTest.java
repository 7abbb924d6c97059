package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnRepeatTest {

    private final OwnRepeat signal = new OwnRepeat();

    @Test
    void is_strongest_when_the_next_time_is_due_by_the_customers_own_rhythm() {
        double justBought = strength(Persona.somebody().bought("coffee", 1, 31, 61));
        double due = strength(Persona.somebody().bought("coffee", 30, 60, 90));
        double longGone = strength(Persona.somebody().bought("coffee", 600, 630, 660));

        assertThat(due).isGreaterThan(justBought).isGreaterThan(longGone).isEqualTo(0.75);
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
