package com.kundresa.recommendation.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.Placement;
import org.junit.jupiter.api.Test;

class OtherPlacementTest {

    @Test
    void bars_an_action_where_it_was_not_made_for() {
        var verdict =
                new OtherPlacement()
                        .check(
                                Sample.action(ActionKind.CONTENT),
                                Placement.CART,
                                Sample.situation(Persona.somebody()));

        assertThat(verdict)
                .isEqualTo(new Verdict.Barred("placement", "OTHER_PLACEMENT", "Not made for cart"));
    }

    @Test
    void is_silent_where_the_action_belongs() {
        var verdict =
                new OtherPlacement()
                        .check(
                                Sample.action(ActionKind.CONTENT),
                                Placement.HOME_HERO,
                                Sample.situation(Persona.somebody()));

        assertThat(verdict).isEqualTo(Verdict.ELIGIBLE);
    }
}
