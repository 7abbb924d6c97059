package com.kundresa.recommendation.pushing;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.decision.Exclusion;
import com.kundresa.recommendation.push.Reason;
import com.kundresa.recommendation.push.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepMakerTest {

    @Test
    void a_step_is_barred_for_the_reason_of_the_pipeline() {
        var excluded =
                List.of(
                        new Exclusion("other", null, "validity", "EXPIRED", "Over"),
                        new Exclusion("a", "cup", "products", "ALREADY_IN_CART", "Is there"),
                        new Exclusion("a", null, "consent", "CONSENT_DENIED", "No"));

        assertThat(StepMaker.notOffered(excluded, "a"))
                .isEqualTo(new Step.Fate.Barred(new Reason("consent", "CONSENT_DENIED", "No")));
    }

    @Test
    void a_customer_who_is_held_out_has_the_step_withheld() {
        var excluded = List.of(new Exclusion("a", null, "experiment", "HELD_OUT", "Held back"));

        assertThat(StepMaker.notOffered(excluded, "a"))
                .isEqualTo(
                        new Step.Fate.Withheld(new Reason("experiment", "HELD_OUT", "Held back")));
    }

    @Test
    void an_action_that_the_catalogue_no_longer_has_is_the_reason() {
        assertThat(StepMaker.notOffered(List.of(), "a"))
                .isEqualTo(
                        new Step.Fate.Barred(
                                new Reason(
                                        "catalogue",
                                        "ACTION_GONE",
                                        "The catalogue has no action a")));
    }
}
