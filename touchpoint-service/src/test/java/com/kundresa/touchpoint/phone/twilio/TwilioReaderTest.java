package com.kundresa.touchpoint.phone.twilio;

import static com.kundresa.touchpoint.contract.Arrivals.NOW;
import static com.kundresa.touchpoint.contract.Arrivals.there;
import static com.kundresa.touchpoint.webhook.Samples.TWILIO_CALL;
import static com.kundresa.touchpoint.webhook.Samples.TWILIO_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Message;
import com.kundresa.touchpoint.interaction.Reading.Why;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.payload.Value;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TwilioReaderTest {

    private static final Identifier CUSTOMER = new Identifier("phone", "+46701740605");

    @Test
    void a_text_message_is_a_message_of_the_number_that_sent_it() {
        Interaction message = TWILIO_MESSAGE.accepted();

        assertThat(message.type()).isEqualTo("chat_message");
        assertThat(message.messageId()).isEqualTo("SM2xxxxxxx0000000000000000000000001");
        assertThat(message.channel().name()).isEqualTo("phone");
        assertThat(message.identifiers()).containsExactly(CUSTOMER);
        assertThat(message.message())
                .isEqualTo(new Message(null, Message.Direction.IN, "Is it in stock?", null));
        assertThat(message.times().occurredAt()).isEqualTo(NOW);
    }

    @Test
    void a_number_of_whatsapp_is_a_number() {
        assertThat(TWILIO_MESSAGE.accepted("From=", "From=whatsapp%3A").identifiers())
                .containsExactly(CUSTOMER);
    }

    @Test
    void stop_and_start_are_a_no_and_a_yes() {
        Interaction stop = TWILIO_MESSAGE.accepted("NumMedia=0", "OptOutType=STOP");

        assertThat(stop.type()).isEqualTo("consent_changed");
        assertThat(stop.consents()).containsEntry("marketing", false);
        assertThat(TWILIO_MESSAGE.accepted("NumMedia=0", "OptOutType=START").consents())
                .containsEntry("marketing", true);
        assertThat(TWILIO_MESSAGE.accepted("NumMedia=0", "OptOutType=HELP").consents()).isEmpty();
    }

    @Test
    void a_call_that_is_over_is_one_contact_with_its_length() {
        Interaction call = TWILIO_CALL.accepted();

        assertThat(call.type()).isEqualTo("phone_call");
        assertThat(call.messageId()).isEqualTo("CA00000000000000000000000000000001");
        assertThat(call.actor()).isEqualTo(Actor.CUSTOMER);
        assertThat(call.identifiers()).containsExactly(CUSTOMER);
        assertThat(there(call.properties().get("durationSeconds"))).isEqualTo(Value.number(125));
        assertThat(call.times().occurredAt()).isEqualTo(Instant.parse("2026-11-01T11:00:00Z"));
    }

    @Test
    void who_is_called_is_the_customer_and_the_caller_an_agent() {
        Interaction call = TWILIO_CALL.accepted("Direction=inbound", "Direction=outbound-api");

        assertThat(call.actor()).isEqualTo(Actor.AGENT);
        assertThat(call.identifiers()).containsExactly(new Identifier("phone", "+46766861004"));
    }

    @Test
    void a_call_that_goes_on_and_news_of_our_own_messages_are_not_kept() {
        assertThat(TWILIO_CALL.ignored("completed", "in-progress")).isEqualTo(Why.NO_CONTACT);
        assertThat(TWILIO_MESSAGE.ignored("SmsStatus=received", "MessageStatus=delivered"))
                .isEqualTo(Why.NO_CONTACT);
    }

    @Test
    void what_is_wrong_is_said() {
        assertThat(TWILIO_MESSAGE.refused("From=%2B46701740605", "From=anonymous"))
                .isEqualTo(Reason.NO_IDENTIFIER);
        assertThat(TWILIO_CALL.refused("CallStatus=completed", "x=1"))
                .isEqualTo(Reason.FIELD_MISSING);
        assertThat(TWILIO_CALL.refused("Timestamp=Sun%2C", "Timestamp=Monday%2C"))
                .isEqualTo(Reason.TIME_UNREADABLE);
        assertThat(TWILIO_MESSAGE.refused("Body=", "Body=%00")).isEqualTo(Reason.NUL_CHARACTER);
        assertThat(TWILIO_MESSAGE.refused("Body=", "Body=a&Body="))
                .isEqualTo(Reason.DUPLICATE_FIELD);
    }
}
