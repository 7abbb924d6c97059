package com.kundresa.recommendation.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.offer.ActionKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentNeededTest {

    private final ConsentNeeded rule =
            new ConsentNeeded(
                    new ConsentRules(
                            Map.of(
                                    "marketing",
                                    ConsentRules.Mode.OPT_IN,
                                    "personalisation",
                                    ConsentRules.Mode.OPT_OUT)));

    @Test
    void opt_in_bars_silence_and_denial_with_different_reasons() {
        assertThat(judge("marketing", Persona.somebody())).isEqualTo("CONSENT_MISSING");
        assertThat(judge("marketing", Persona.somebody().says("marketing", false)))
                .isEqualTo("CONSENT_DENIED");
    }

    @Test
    void opt_out_bars_only_an_objection() {
        assertThat(judge("personalisation", Persona.somebody())).isEmpty();
        assertThat(judge("personalisation", Persona.somebody().says("personalisation", false)))
                .isEqualTo("OBJECTION");
    }

    @Test
    void a_permission_holds_until_its_end_and_not_a_moment_longer() {
        var until = Persona.NOW;

        assertThat(judge("marketing", Persona.somebody().allows("marketing", until.plusMillis(1))))
                .isEmpty();
        assertThat(judge("marketing", Persona.somebody().allows("marketing", until)))
                .isEqualTo("CONSENT_EXPIRED");
        assertThat(judge("personalisation", Persona.somebody().allows("personalisation", until)))
                .isEmpty();
    }

    @Test
    void a_purpose_without_a_rule_needs_a_yes() {
        assertThat(judge("telephone", Persona.somebody())).isEqualTo("CONSENT_MISSING");
    }

    @Test
    void is_silent_where_the_customer_allows_it_and_where_nothing_is_needed() {
        assertThat(judge("marketing", Persona.somebody().says("marketing", true))).isEmpty();
        assertThat(
                        Barring.code(
                                rule,
                                Sample.action(ActionKind.SERVICE),
                                Sample.situation(Persona.somebody())))
                .isEmpty();
    }

    private String judge(String purpose, Persona persona) {
        return Barring.code(rule, Sample.serving(purpose), Sample.situation(persona));
    }
}
