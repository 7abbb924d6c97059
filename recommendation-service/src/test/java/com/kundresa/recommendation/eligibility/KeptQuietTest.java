package com.kundresa.recommendation.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.ActionKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptQuietTest {

    private static final Action OFFER = Sample.action(ActionKind.OFFER);

    @ParameterizedTest
    @CsvSource({
        "case_opened, 23, QUIET_AFTER_COMPLAINT",
        "case_reopened, 1, QUIET_AFTER_COMPLAINT",
        "order_refunded, 23, QUIET_AFTER_REFUND",
        "case_opened, 24, ''",
        "order_refunded, 25, ''",
        "page_viewed, 1, ''"
    })
    void nothing_is_sold_for_a_while_after_what_is_unpleasant(
            String type, int hoursAgo, String code) {
        assertThat(judge(OFFER, Persona.somebody().met(type, hoursAgo), Usage.NONE))
                .isEqualTo(code);
    }

    @Test
    void after_a_pushed_message_no_other_message_sells() {
        var pushed =
                new Usage(true, Map.of("push", List.of(Persona.NOW.minus(Duration.ofHours(5)))));
        var message = Sample.message("marketing");

        assertThat(judge(message, Persona.somebody(), pushed)).isEqualTo("QUIET_AFTER_PUSH");
        assertThat(judge(message, Persona.somebody(), Usage.UNKNOWN)).isEqualTo("QUIET_UNCHECKED");
        assertThat(judge(message, Persona.somebody(), Usage.NONE)).isEmpty();
        assertThat(judge(OFFER, Persona.somebody(), pushed)).isEmpty();
    }

    @Test
    void is_silent_about_what_serves() {
        var complaining = Persona.somebody().met("case_opened", 1);

        assertThat(judge(Sample.action(ActionKind.SERVICE), complaining, Usage.NONE)).isEmpty();
        assertThat(judge(Sample.message(null), complaining, Usage.NONE)).isEmpty();
    }

    private static String judge(Action action, Persona persona, Usage usage) {
        return Barring.code(
                new KeptQuiet(persona.view().recent(), usage, Shop.CONTACTS, Persona.NOW),
                action,
                Sample.situation(persona));
    }
}
