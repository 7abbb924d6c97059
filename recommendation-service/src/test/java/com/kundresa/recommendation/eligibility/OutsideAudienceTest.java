package com.kundresa.recommendation.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.offer.Condition;
import com.kundresa.recommendation.offer.Placement;
import org.junit.jupiter.api.Test;

class OutsideAudienceTest {

    private final OutsideAudience rule = new OutsideAudience();

    @Test
    void bars_with_the_condition_that_does_not_hold_in_words() {
        var action = Sample.meantFor(new Condition.KnownCustomer(), new Condition.MinOrders(2));

        var verdict =
                rule.check(
                        action,
                        Placement.HOME_HERO,
                        Sample.situation(Persona.somebody().ordered(1)));

        assertThat(verdict)
                .isEqualTo(
                        new Verdict.Barred(
                                "audience",
                                "NOT_IN_AUDIENCE",
                                "Meant only where there are 2 orders or more"));
    }

    @Test
    void is_silent_where_all_conditions_hold_and_where_there_are_none() {
        var situation = Sample.situation(Persona.somebody().ordered(2));

        assertThat(Barring.code(rule, Sample.meantFor(new Condition.MinOrders(2)), situation))
                .isEmpty();
        assertThat(Barring.code(rule, Sample.meantFor(), situation)).isEmpty();
    }
}
