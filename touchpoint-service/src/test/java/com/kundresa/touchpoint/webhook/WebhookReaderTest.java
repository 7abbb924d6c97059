package com.kundresa.touchpoint.webhook;

import static com.kundresa.touchpoint.contract.Arrivals.there;
import static com.kundresa.touchpoint.webhook.Samples.STANDARD_ORDER;
import static com.kundresa.touchpoint.webhook.Samples.STANDARD_PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookReaderTest {

    @Test
    void what_the_spec_names_is_understood() {
        Interaction order = STANDARD_ORDER.accepted();

        assertThat(order.type()).isEqualTo("order_completed");
        assertThat(order.messageId()).isEqualTo("msg_1");
        assertThat(order.channel().name()).isEqualTo("kiosk");
        assertThat(there(order.order()).totalMinor()).isEqualTo(12_050);
        assertThat(order.times().occurredAt()).isEqualTo(Instant.parse("2026-11-01T11:00:00Z"));
        assertThat(order.properties().all()).containsOnlyKeys("kiosk");
    }

    @Test
    void identifiers_traits_and_consents_are_said_in_plain_words() {
        Interaction order = STANDARD_ORDER.accepted();

        assertThat(order.identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("loyalty_card", "KR10002000"),
                        new Identifier("email", "anna.berg@example.com"),
                        new Identifier("partner_member", "m-1"));
        assertThat(order.traits()).containsOnlyKeys("tier");
        assertThat(order.consents()).containsEntry("marketing", true);
    }

    @Test
    void any_other_type_is_kept_as_a_custom_one() {
        Interaction touched = STANDARD_PLAIN.accepted();

        assertThat(touched.type()).isEqualTo("kiosk_poster_touched");
        assertThat(touched.name()).isEqualTo("kiosk.poster_touched");
        assertThat(touched.properties().all()).containsOnlyKeys("poster");
    }

    @Test
    void who_somebody_is_can_be_said_alone() {
        assertThat(STANDARD_ORDER.accepted("order.completed", "identified").type())
                .isEqualTo("identified");
    }

    @Test
    void what_is_wrong_is_said() {
        assertThat(STANDARD_PLAIN.refused("\"type\":", "\"x\":")).isEqualTo(Reason.FIELD_MISSING);
        assertThat(STANDARD_PLAIN.refused("{\"poster\":\"autumn\"}", "7"))
                .isEqualTo(Reason.FIELD_MALFORMED);
        assertThat(STANDARD_PLAIN.refused("kiosk-7-session-9", "undefined"))
                .isEqualTo(Reason.NO_IDENTIFIER);
        assertThat(STANDARD_PLAIN.refused("2026-11-01T11:00:00Z", "noon"))
                .isEqualTo(Reason.TIME_UNREADABLE);
    }
}
