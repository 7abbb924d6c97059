package com.kundresa.recommendation.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.cap.ContactRules;
import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.Cap;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapReachedTest {

    private static final Action TWICE_A_DAY = Sample.capped(new Cap(2, 24));

    @Test
    void bars_what_was_given_as_often_as_its_cap_allows() {
        assertThat(judge(TWICE_A_DAY, given("action:sample", 1, 23))).isEqualTo("CAP_REACHED");
    }

    @Test
    void is_silent_below_the_cap_and_once_the_window_has_rolled_on() {
        assertThat(judge(TWICE_A_DAY, Usage.NONE)).isEmpty();
        assertThat(judge(TWICE_A_DAY, given("action:sample", 1))).isEmpty();
        assertThat(judge(TWICE_A_DAY, given("action:sample", 1, 24))).isEmpty();
    }

    @Test
    void all_caps_of_an_action_must_hold() {
        var action = Sample.capped(new Cap(2, 24), new Cap(3, 168));

        assertThat(judge(action, given("action:sample", 30, 60, 90))).isEqualTo("CAP_REACHED");
    }

    @Test
    void a_contact_limit_counts_whichever_action_it_was() {
        var message = Sample.message("marketing");

        assertThat(judge(message, given("contact:selling-messages", 20, 100)))
                .isEqualTo("CONTACT_LIMIT");
        assertThat(judge(message, given("contact:selling-messages", 20, 170))).isEmpty();
    }

    @Test
    void a_contact_limit_is_silent_about_other_kinds_and_other_purposes() {
        var usage = given("contact:selling-messages", 1, 2, 3);

        assertThat(judge(Sample.message(null), usage)).isEmpty();
        assertThat(judge(Sample.action(ActionKind.OFFER), usage)).isEmpty();
    }

    @Test
    void what_cannot_be_checked_is_not_given_and_what_has_no_cap_is() {
        assertThat(judge(TWICE_A_DAY, Usage.UNKNOWN)).isEqualTo("CAP_UNCHECKED");
        assertThat(judge(Sample.message("marketing"), Usage.UNKNOWN)).isEqualTo("CAP_UNCHECKED");
        assertThat(judge(Sample.action(ActionKind.OFFER), Usage.UNKNOWN)).isEmpty();
        var withoutLimits = new CapReached(Usage.UNKNOWN, ContactRules.NONE);
        assertThat(
                        Barring.code(
                                withoutLimits,
                                Sample.message("marketing"),
                                Sample.situation(Persona.somebody())))
                .isEmpty();
    }

    private static Usage given(String counter, int... hoursAgo) {
        List<Instant> times =
                Arrays.stream(hoursAgo)
                        .mapToObj(hours -> Persona.NOW.minus(Duration.ofHours(hours)))
                        .toList();
        return new Usage(true, Map.of(counter, times));
    }

    private static String judge(Action action, Usage usage) {
        return Barring.code(
                new CapReached(usage, Shop.CONTACTS), action, Sample.situation(Persona.somebody()));
    }
}
