package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import org.junit.jupiter.api.Test;

class OwnStapleTest {

    private final OwnStaple signal = new OwnStaple();

    @Test
    void remembers_for_seasons() {
        var evidence =
                signal.read(
                                Sample.product("candles"),
                                Sample.situation(Persona.somebody().bought("candles", 200, 400)))
                        .orElseThrow();

        assertThat(evidence.strength()).isCloseTo(Math.sqrt(0.75) / 4, within(1e-9));
        assertThat(evidence.reason())
                .isEqualTo(new Reason("OWN_STAPLE", "Bought on 2 days since 2025-10-16"));
    }

    @Test
    void never_exceeds_certainty() {
        int[] everyDay = java.util.stream.IntStream.range(0, 100).toArray();

        assertThat(
                        signal.read(
                                        Sample.product("coffee"),
                                        Sample.situation(
                                                Persona.somebody().bought("coffee", everyDay)))
                                .orElseThrow()
                                .strength())
                .isEqualTo(1);
    }

    @Test
    void is_silent_about_what_was_never_bought() {
        assertThat(
                        signal.read(
                                Sample.product("tea"),
                                Sample.situation(Persona.somebody().bought("coffee", 3))))
                .isEmpty();
    }
}
