package com.kundresa.touchpoint.chat.chatwoot;

import static com.kundresa.touchpoint.contract.Arrivals.there;
import static com.kundresa.touchpoint.webhook.Samples.CHATWOOT_CREATED;
import static com.kundresa.touchpoint.webhook.Samples.CHATWOOT_CSAT;
import static com.kundresa.touchpoint.webhook.Samples.CHATWOOT_MESSAGE_IN;
import static com.kundresa.touchpoint.webhook.Samples.CHATWOOT_MESSAGE_OUT;
import static com.kundresa.touchpoint.webhook.Samples.CHATWOOT_RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Feedback;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Message;
import com.kundresa.touchpoint.interaction.Reading.Why;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.SupportCase;
import com.kundresa.touchpoint.payload.Value;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatwootReaderTest {

    @Test
    void what_the_customer_writes_is_a_chat_message_by_them() {
        Interaction message = CHATWOOT_MESSAGE_IN.accepted();

        assertThat(message.type()).isEqualTo("chat_message");
        assertThat(message.messageId()).isEqualTo("message-9001");
        assertThat(message.actor()).isEqualTo(Actor.CUSTOMER);
        assertThat(message.message())
                .isEqualTo(new Message("17", Message.Direction.IN, "Where is my parcel?", null));
        assertThat(message.times().occurredAt())
                .isEqualTo(Instant.parse("2026-11-01T11:00:00.250Z"));
        assertThat(message.traits()).containsOnly(entry("name", "Anna Berg"));
        assertThat(message.properties().isEmpty()).isTrue();
    }

    @Test
    void the_pages_word_for_who_it_is_does_not_count_unless_the_business_confirmed_it() {
        assertThat(CHATWOOT_MESSAGE_IN.accepted().identifiers())
                .containsExactly(
                        new Identifier("email", "anna.berg@example.com"),
                        new Identifier("phone", "+46701740605"),
                        new Identifier("chat_contact", "chat-platform:42"));
        assertThat(
                        CHATWOOT_MESSAGE_IN
                                .accepted("\"hmac_verified\":false", "\"hmac_verified\":true")
                                .identifiers())
                .contains(new Identifier("user_id", "u-77"));
    }

    @Test
    void what_an_agent_writes_is_about_the_customer_and_by_the_agent() {
        Interaction message = CHATWOOT_MESSAGE_OUT.accepted();

        assertThat(message.actor()).isEqualTo(Actor.AGENT);
        assertThat(there(message.message()).direction()).isEqualTo(Message.Direction.OUT);
        assertThat(message.identifiers())
                .containsExactly(
                        new Identifier("email", "anna.berg@example.com"),
                        new Identifier("chat_contact", "chat-platform:42"));
        assertThat(message.traits()).isEmpty();
        assertThat(message.properties().all()).containsOnlyKeys("attachments");
    }

    @Test
    void what_a_bot_writes_is_by_a_bot() {
        assertThat(
                        CHATWOOT_MESSAGE_OUT
                                .accepted("\"type\":\"user\"", "\"type\":\"agent_bot\"")
                                .actor())
                .isEqualTo(Actor.BOT);
        assertThat(CHATWOOT_MESSAGE_OUT.accepted("outgoing", "template").actor())
                .isEqualTo(Actor.BOT);
    }

    @Test
    void the_answer_to_a_survey_is_feedback_and_other_words_are_another_answer() {
        Interaction rating = CHATWOOT_CSAT.accepted();

        assertThat(rating.type()).isEqualTo("feedback_given");
        assertThat(rating.feedback())
                .isEqualTo(new Feedback(Feedback.Kind.CSAT, 4, 5, "Quick help"));
        assertThat(rating.messageId())
                .startsWith("csat-9010-")
                .isEqualTo(CHATWOOT_CSAT.accepted("resolved", "open").messageId())
                .isNotEqualTo(CHATWOOT_CSAT.accepted("Quick help", "Slow").messageId());
    }

    @Test
    void a_conversation_is_a_case_that_is_opened_solved_and_opened_again() {
        Interaction opened = CHATWOOT_CREATED.accepted();
        Interaction solved = CHATWOOT_RESOLVED.accepted();
        Interaction reopened =
                CHATWOOT_RESOLVED.accepted(
                        "\"status\":\"resolved\"",
                        "\"status\":\"open\"",
                        "\"previous_value\":\"open\"",
                        "\"previous_value\":\"resolved\"");

        assertThat(opened.supportCase())
                .isEqualTo(
                        new SupportCase(
                                "17",
                                SupportCase.Status.OPENED,
                                "delivery",
                                SupportCase.Priority.NORMAL,
                                "Late parcel"));
        assertThat(opened.actor()).isEqualTo(Actor.CUSTOMER);
        assertThat(solved.type()).isEqualTo("case_solved");
        assertThat(solved.actor()).isEqualTo(Actor.AGENT);
        assertThat(solved.messageId()).isEqualTo("conversation-17-resolved-1793534400.5");
        assertThat(solved.times().occurredAt()).isEqualTo(Instant.ofEpochMilli(1793534400500L));
        assertThat(reopened.type()).isEqualTo("case_reopened");
        assertThat(reopened.actor()).isEqualTo(Actor.CUSTOMER);
    }

    @Test
    void a_conversation_that_an_agent_began_was_opened_by_the_agent() {
        assertThat(CHATWOOT_CREATED.accepted("\"message_type\":0", "\"message_type\":1").actor())
                .isEqualTo(Actor.AGENT);
    }

    @Test
    void a_time_is_read_in_each_way_that_chatwoot_writes_it() {
        assertThat(
                        CHATWOOT_MESSAGE_IN
                                .accepted("2026-11-01T11:00:00.250Z", "2026-11-01 11:00:00 UTC")
                                .times()
                                .occurredAt())
                .isEqualTo(Instant.parse("2026-11-01T11:00:00Z"));
        assertThat(
                        CHATWOOT_MESSAGE_IN
                                .accepted("\"2026-11-01T11:00:00.250Z\"", "1793530800")
                                .times()
                                .occurredAt())
                .isEqualTo(Instant.parse("2026-11-01T11:00:00Z"));
    }

    @Test
    void notes_queues_and_typing_are_not_kept() {
        assertThat(CHATWOOT_MESSAGE_OUT.ignored("\"private\":false", "\"private\":true"))
                .isEqualTo(Why.INTERNAL);
        assertThat(CHATWOOT_MESSAGE_OUT.ignored("outgoing", "activity")).isEqualTo(Why.NO_CONTACT);
        assertThat(CHATWOOT_CSAT.ignored("\"rating\":4", "\"rating\":null"))
                .isEqualTo(Why.NO_CONTACT);
        assertThat(CHATWOOT_RESOLVED.ignored("\"status\":\"resolved\"", "\"status\":\"snoozed\""))
                .isEqualTo(Why.NO_CONTACT);
        assertThat(CHATWOOT_MESSAGE_IN.ignored("\"message_created\"", "\"conversation_typing_on\""))
                .isEqualTo(Why.NO_CONTACT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    FIELD_MISSING   | "event":"message_created"     | "x":1
                    FIELD_MISSING   | "id":9001,                    | "x":1,
                    FIELD_MISSING   | "message_type":"incoming"     | "x":1
                    TIME_UNREADABLE | 2026-11-01T11:00:00.250Z      | today
                    """)
    void what_is_wrong_with_a_message_is_said(Reason reason, String said, String instead) {
        assertThat(CHATWOOT_MESSAGE_IN.refused(said, instead)).isEqualTo(reason);
    }

    private static Map.Entry<String, Value> entry(String name, String text) {
        return Map.entry(name, Value.text(text));
    }
}
