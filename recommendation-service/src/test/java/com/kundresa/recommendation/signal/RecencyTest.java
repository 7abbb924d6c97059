package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.product.Shelf;
import org.junit.jupiter.api.Test;

class RecencyTest {

    private final Recency signal = new Recency();

    @Test
    void fades_by_half_every_three_days() {
        var evidence =
                signal.read(
                                Sample.product("lamp"),
                                Sample.situation(Persona.somebody().lookedAt("lamp", 3)))
                        .orElseThrow();

        assertThat(evidence.strength()).isCloseTo(0.5, within(1e-9));
        assertThat(evidence.reason())
                .isEqualTo(new Reason("VIEWED_LATELY", "Looked at 3 days ago"));
    }

    @Test
    void is_strongest_for_what_a_stranger_looks_at_in_this_visit() {
        var situation =
                Sample.situation(Persona.stranger(), Sample.viewed("lamp", "vase"), Shelf.EMPTY);

        assertThat(signal.read(Sample.product("lamp"), situation).orElseThrow().strength())
                .isEqualTo(1);
        assertThat(signal.read(Sample.product("vase"), situation).orElseThrow().strength())
                .isEqualTo(0.9);
    }

    @Test
    void is_silent_once_it_was_bought() {
        var situation = Sample.situation(Persona.somebody().lookedAt("lamp", 3).bought("lamp", 2));

        assertThat(signal.read(Sample.product("lamp"), situation)).isEmpty();
    }

    @Test
    void is_silent_about_what_was_never_looked_at_or_long_ago() {
        var situation = Sample.situation(Persona.somebody().lookedAt("lamp", 60));

        assertThat(signal.read(Sample.product("vase"), situation)).isEmpty();
        assertThat(signal.read(Sample.product("lamp"), situation)).isEmpty();
    }
}
