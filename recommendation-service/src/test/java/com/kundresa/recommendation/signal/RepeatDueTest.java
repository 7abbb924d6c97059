package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import org.junit.jupiter.api.Test;

class RepeatDueTest {

    private final RepeatDue signal = new RepeatDue();

    @Test
    void is_strongest_when_one_gap_of_the_customers_own_has_passed() {
        double early = strength(8, 38, 68);
        double due = strength(30, 60, 90);
        double overdue = strength(60, 90, 120);

        assertThat(due).isEqualTo(1);
        assertThat(early).isPositive().isLessThan(overdue);
        assertThat(overdue).isLessThan(due);
    }

    @Test
    void says_the_rhythm() {
        var evidence =
                signal.read(
                                Sample.product("coffee"),
                                Sample.situation(Persona.somebody().bought("coffee", 32, 64)))
                        .orElseThrow();

        assertThat(evidence.reason())
                .isEqualTo(new Reason("REPEAT_DUE", "Bought every 32 days, last 32 days ago"));
    }

    @Test
    void is_silent_until_there_is_a_rhythm_right_after_it_and_long_after_it() {
        assertThat(
                        signal.read(
                                Sample.product("coffee"),
                                Sample.situation(Persona.somebody().bought("coffee", 32))))
                .isEmpty();
        assertThat(
                        signal.read(
                                Sample.product("coffee"),
                                Sample.situation(Persona.somebody().bought("coffee", 300, 310))))
                .isEmpty();
        assertThat(
                        signal.read(
                                Sample.product("coffee"),
                                Sample.situation(Persona.somebody().bought("coffee", 0, 30, 60))))
                .isEmpty();
    }

    private double strength(int... daysAgo) {
        return signal.read(
                        Sample.product("coffee"),
                        Sample.situation(Persona.somebody().bought("coffee", daysAgo)))
                .orElseThrow()
                .strength();
    }
}
