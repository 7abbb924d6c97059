package com.kundresa.touchpoint.chat.intercom;

import static com.kundresa.touchpoint.contract.Arrivals.there;
import static com.kundresa.touchpoint.webhook.Samples.INTERCOM_CONTACT;
import static com.kundresa.touchpoint.webhook.Samples.INTERCOM_CREATED;
import static com.kundresa.touchpoint.webhook.Samples.INTERCOM_RATING;
import static com.kundresa.touchpoint.webhook.Samples.INTERCOM_REPLIED;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Feedback;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Message;
import com.kundresa.touchpoint.interaction.Reading.Why;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.SupportCase;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntercomReaderTest {

    private static final Identifier CONTACT =
            new Identifier("chat_contact", "chat-platform:5ba682d23d7cf92bef87bfd4");
    private static final Identifier EMAIL = new Identifier("email", "anna.berg@example.com");
    private static final Identifier USER = new Identifier("user_id", "u-77");

    @Test
    void a_conversation_is_opened_with_the_customers_first_words() {
        Interaction opened = INTERCOM_CREATED.accepted();

        assertThat(opened.type()).isEqualTo("case_opened");
        assertThat(opened.messageId()).isEqualTo("notif_0001");
        assertThat(opened.actor()).isEqualTo(Actor.CUSTOMER);
        assertThat(opened.identifiers()).containsExactly(USER, EMAIL, CONTACT);
        assertThat(opened.message())
                .isEqualTo(
                        new Message(
                                "215469",
                                Message.Direction.IN,
                                "Can I return it & get\nmy money back?",
                                null));
        assertThat(opened.supportCase())
                .isEqualTo(
                        new SupportCase(
                                "215469",
                                SupportCase.Status.OPENED,
                                "returns",
                                SupportCase.Priority.HIGH,
                                null));
        assertThat(opened.times().occurredAt()).isEqualTo(Instant.ofEpochSecond(1793530800));
    }

    @Test
    void an_admins_reply_is_by_an_agent_and_about_the_customer() {
        Interaction reply = INTERCOM_REPLIED.accepted();

        assertThat(reply.type()).isEqualTo("chat_message");
        assertThat(reply.actor()).isEqualTo(Actor.AGENT);
        assertThat(there(reply.message()).text()).isEqualTo("Of course.");
        assertThat(there(reply.message()).direction()).isEqualTo(Message.Direction.OUT);
        assertThat(reply.identifiers()).containsExactly(USER, EMAIL, CONTACT);
        assertThat(reply.traits()).isEmpty();
    }

    @Test
    void a_bots_reply_is_by_a_bot_and_a_customers_by_them() {
        assertThat(INTERCOM_REPLIED.accepted("\"type\":\"admin\"", "\"type\":\"bot\"").actor())
                .isEqualTo(Actor.BOT);
        assertThat(
                        INTERCOM_REPLIED
                                .accepted(
                                        "conversation.admin.replied",
                                        "conversation.user.replied",
                                        "\"type\":\"admin\",\"id\":\"274\"",
                                        "\"type\":\"user\",\"id\":\"5ba682d23d7cf92bef87bfd4\"")
                                .actor())
                .isEqualTo(Actor.CUSTOMER);
    }

    @Test
    void closing_and_opening_solve_and_reopen_the_case() {
        assertThat(INTERCOM_REPLIED.accepted("admin.replied", "admin.closed").type())
                .isEqualTo("case_solved");
        assertThat(INTERCOM_REPLIED.accepted("admin.replied", "admin.opened").type())
                .isEqualTo("case_reopened");
    }

    @Test
    void a_rating_is_feedback_and_a_leads_made_up_id_is_no_user() {
        Interaction rating = INTERCOM_RATING.accepted();

        assertThat(rating.feedback()).isEqualTo(new Feedback(Feedback.Kind.CSAT, 2, 5, "Too slow"));
        assertThat(rating.identifiers()).containsExactly(EMAIL, CONTACT);
    }

    @Test
    void a_contact_says_who_it_is_and_that_they_unsubscribed() {
        Interaction contact = INTERCOM_CONTACT.accepted();

        assertThat(contact.type()).isEqualTo("identified");
        assertThat(contact.identifiers())
                .containsExactly(USER, EMAIL, new Identifier("phone", "+46701740605"), CONTACT);
        assertThat(contact.consents()).containsEntry("marketing", false);
        assertThat(contact.traits()).containsOnlyKeys("name");
        assertThat(contact.properties().isEmpty()).isTrue();
        assertThat(
                        INTERCOM_CONTACT
                                .accepted(
                                        "\"unsubscribed_from_emails\":true",
                                        "\"unsubscribed_from_emails\":false")
                                .consents())
                .isEmpty();
        assertThat(INTERCOM_CONTACT.accepted("contact.user.updated", "contact.unsubscribed").type())
                .isEqualTo("consent_changed");
    }

    @Test
    void pings_notes_and_assignments_are_not_kept() {
        assertThat(INTERCOM_CREATED.ignored("conversation.user.created", "ping"))
                .isEqualTo(Why.TEST);
        assertThat(INTERCOM_REPLIED.ignored("admin.replied", "admin.noted"))
                .isEqualTo(Why.INTERNAL);
        assertThat(INTERCOM_REPLIED.ignored("\"comment\"", "\"note\"")).isEqualTo(Why.INTERNAL);
        assertThat(INTERCOM_REPLIED.ignored("admin.replied", "admin.assigned"))
                .isEqualTo(Why.NO_CONTACT);
    }

    @Test
    void what_is_missing_is_said() {
        assertThat(INTERCOM_CREATED.refused("\"topic\":", "\"x\":"))
                .isEqualTo(Reason.FIELD_MISSING);
        assertThat(INTERCOM_CREATED.refused("\"id\":\"notif_0001\"", "\"x\":1"))
                .isEqualTo(Reason.FIELD_MISSING);
        assertThat(INTERCOM_REPLIED.refused("\"conversation_parts\":[", "\"x\":["))
                .isEqualTo(Reason.FIELD_MISSING);
        assertThat(INTERCOM_RATING.refused("\"rating\":2", "\"rating\":9"))
                .isEqualTo(Reason.SCORE_OUT_OF_RANGE);
    }
}
