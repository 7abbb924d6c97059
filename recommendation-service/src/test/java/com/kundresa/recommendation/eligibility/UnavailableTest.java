package com.kundresa.recommendation.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.product.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnavailableTest {

    private final Unavailable rule = new Unavailable();

    @Test
    void bars_what_cannot_be_had() {
        var gone = new Shelf.Entry("lamp", null, null, null, null, true, 1, 0, 0, 0, 0, List.of());

        assertThat(Barring.code(rule.check(gone, Sample.situation(Persona.somebody()))))
                .isEqualTo("UNAVAILABLE");
    }

    @Test
    void stays_silent_about_what_can_be_had() {
        assertThat(rule.check(Sample.product("lamp"), Sample.situation(Persona.somebody())))
                .isEqualTo(Verdict.ELIGIBLE);
    }
}
