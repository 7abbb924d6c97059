package com.kundresa.touchpoint.support.zendesk;

import static com.kundresa.touchpoint.contract.Arrivals.there;
import static com.kundresa.touchpoint.webhook.Samples.ZENDESK_COMMENT;
import static com.kundresa.touchpoint.webhook.Samples.ZENDESK_CREATED;
import static com.kundresa.touchpoint.webhook.Samples.ZENDESK_CSAT;
import static com.kundresa.touchpoint.webhook.Samples.ZENDESK_SOLVED;
import static com.kundresa.touchpoint.webhook.Samples.ZENDESK_TRIGGER;
import static com.kundresa.touchpoint.webhook.Samples.ZENDESK_USER;
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

class ZendeskReaderTest {

    private static final Identifier REQUESTER =
            new Identifier("zendesk_user", "22129848:8447388090494");

    @Test
    void a_ticket_is_opened_by_who_asks_with_topic_and_priority() {
        Interaction opened = ZENDESK_CREATED.accepted();

        assertThat(opened.type()).isEqualTo("case_opened");
        assertThat(opened.messageId()).isEqualTo("cbe4028c-7239-495d-b020-f22348516046");
        assertThat(opened.actor()).isEqualTo(Actor.CUSTOMER);
        assertThat(opened.identifiers()).containsExactly(REQUESTER);
        assertThat(opened.supportCase())
                .isEqualTo(
                        new SupportCase(
                                "5158",
                                SupportCase.Status.OPENED,
                                "delivery",
                                SupportCase.Priority.HIGH,
                                "Where is my parcel?"));
        assertThat(there(opened.message()).text()).isEqualTo("My parcel has not come.");
        assertThat(opened.times().occurredAt())
                .isEqualTo(Instant.parse("2026-11-01T10:12:07.672Z"));
    }

    @Test
    void a_ticket_that_an_agent_opened_for_somebody_is_by_the_agent() {
        Interaction opened =
                ZENDESK_CREATED.accepted(
                        "\"submitter_id\":\"8447388090494\"", "\"submitter_id\":\"1\"");

        assertThat(opened.actor()).isEqualTo(Actor.AGENT);
        assertThat(opened.identifiers()).containsExactly(REQUESTER);
    }

    @Test
    void who_comments_is_staff_or_the_customer_who_wrote() {
        Interaction staff = ZENDESK_COMMENT.accepted();
        Interaction customer = ZENDESK_COMMENT.accepted("\"is_staff\":true", "\"is_staff\":false");

        assertThat(staff.actor()).isEqualTo(Actor.AGENT);
        assertThat(staff.identifiers()).containsExactly(REQUESTER);
        assertThat(there(staff.message()).direction()).isEqualTo(Message.Direction.OUT);
        assertThat(customer.actor()).isEqualTo(Actor.CUSTOMER);
        assertThat(customer.identifiers())
                .containsExactly(new Identifier("zendesk_user", "22129848:8447388090495"));
    }

    @Test
    void solving_and_opening_again_are_told_and_other_changes_are_not() {
        assertThat(ZENDESK_SOLVED.accepted().type()).isEqualTo("case_solved");
        assertThat(ZENDESK_SOLVED.accepted().actor()).isEqualTo(Actor.AGENT);
        Interaction again =
                ZENDESK_SOLVED.accepted(
                        "\"current\":\"SOLVED\",\"previous\":\"OPEN\"",
                        "\"current\":\"OPEN\",\"previous\":\"SOLVED\"");
        assertThat(again.type()).isEqualTo("case_reopened");
        assertThat(again.actor()).isEqualTo(Actor.CUSTOMER);
        assertThat(
                        ZENDESK_SOLVED.ignored(
                                "\"current\":\"SOLVED\",\"previous\":\"OPEN\"",
                                "\"current\":\"CLOSED\",\"previous\":\"SOLVED\""))
                .isEqualTo(Why.NO_CONTACT);
        assertThat(ZENDESK_SOLVED.ignored("\"current\":\"SOLVED\"", "\"current\":\"PENDING\""))
                .isEqualTo(Why.NO_CONTACT);
    }

    @Test
    void good_and_bad_are_the_ends_of_the_scale() {
        assertThat(ZENDESK_CSAT.accepted().feedback())
                .isEqualTo(new Feedback(Feedback.Kind.CSAT, 1, 5, "Took a week"));
        assertThat(there(ZENDESK_CSAT.accepted("\"BAD\"", "\"GOOD\"").feedback()).score())
                .isEqualTo(5);
        assertThat(ZENDESK_CSAT.ignored("\"BAD\"", "\"OFFERED\"")).isEqualTo(Why.NO_CONTACT);
    }

    @Test
    void a_user_says_which_address_belongs_to_the_id() {
        assertThat(ZENDESK_USER.accepted().identifiers())
                .containsExactly(new Identifier("email", "anna.berg@example.com"), REQUESTER);
        assertThat(
                        ZENDESK_USER
                                .accepted("\"external_id\":\"\"", "\"external_id\":\"u-77\"")
                                .identifiers())
                .contains(new Identifier("user_id", "u-77"));
        assertThat(ZENDESK_USER.ignored("\"end-user\"", "\"agent\"")).isEqualTo(Why.INTERNAL);
    }

    @Test
    void the_body_of_a_trigger_is_a_plain_ticket() {
        Interaction opened = ZENDESK_TRIGGER.accepted();

        assertThat(opened.type()).isEqualTo("case_opened");
        assertThat(opened.identifiers())
                .containsExactly(new Identifier("email", "anna.berg@example.com"));
    }

    @Test
    void internal_comments_and_tickets_are_not_kept() {
        assertThat(ZENDESK_COMMENT.ignored("\"is_public\":true", "\"is_public\":false"))
                .isEqualTo(Why.INTERNAL);
        assertThat(ZENDESK_CREATED.ignored("\"is_public\":true", "\"is_public\":false"))
                .isEqualTo(Why.INTERNAL);
        assertThat(ZENDESK_CREATED.ignored("ticket.created", "ticket.tags_changed"))
                .isEqualTo(Why.NO_CONTACT);
    }

    @Test
    void what_is_missing_is_said() {
        assertThat(ZENDESK_CREATED.refused("\"type\":\"zen:event-type:ticket.created\"", "\"x\":1"))
                .isEqualTo(Reason.FIELD_MISSING);
        assertThat(ZENDESK_CREATED.refused("\"id\":\"5158\"", "\"x\":1"))
                .isEqualTo(Reason.FIELD_MISSING);
        assertThat(ZENDESK_SOLVED.refused("\"requester_id\"", "\"x\""))
                .isEqualTo(Reason.NO_IDENTIFIER);
    }
}
