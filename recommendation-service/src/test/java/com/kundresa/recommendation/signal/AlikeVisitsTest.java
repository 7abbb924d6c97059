package com.kundresa.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Context;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeVisitsTest {

    private final AlikeVisits signal = new AlikeVisits();

    @Test
    void speaks_for_strangers_by_the_share_of_visits_like_theirs() {
        var stranger = Sample.situation(Persona.stranger(), Context.NONE, Shelf.EMPTY);

        assertThat(signal.read(product(0.4), stranger))
                .contains(
                        new Evidence(
                                0.4,
                                new Reason(
                                        "ALIKE_VISITS",
                                        "Part of 40 % of the visits like this one")));
    }

    @Test
    void is_silent_about_what_no_visit_like_this_one_held() {
        assertThat(signal.read(product(0), Sample.situation(Persona.somebody()))).isEmpty();
    }

    private static Shelf.Entry product(double alike) {
        return new Shelf.Entry("peg", null, null, null, null, false, 0, 0, 0, 0, alike, List.of());
    }
}
