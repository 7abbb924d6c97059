package com.kundresa.touchpoint.support;

import static com.kundresa.touchpoint.contract.Arrivals.DESK;
import static com.kundresa.touchpoint.contract.Arrivals.accepted;
import static com.kundresa.touchpoint.contract.Arrivals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Feedback;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Message;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.SupportCase;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketReaderTest {

    private static final String TICKET =
            """
            {"ticketId":"t-7","eventId":"t-7-1","event":"opened","at":"2026-11-01T09:00:00Z","topic":"delivery",
             "priority":"high","subject":"Parcel","text":"Where?","by":"customer","phone":"070-123 45 67"}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"opened", "commented", "solved", "reopened"})
    void each_event_of_a_ticket_has_its_type(String event) {
        Interaction ticket = accepted(TICKET.replace("opened", event), DESK, TicketReader::read);

        assertThat(ticket.type()).isEqualTo("case_" + event);
        assertThat(ticket.supportCase())
                .isNotNull()
                .extracting(SupportCase::status)
                .hasToString(event.toUpperCase(Locale.ROOT));
    }

    @Test
    void what_an_agent_does_is_an_agents() {
        Interaction ticket =
                accepted(TICKET.replace("\"customer\"", "\"agent\""), DESK, TicketReader::read);

        assertThat(ticket.actor()).isEqualTo(Actor.AGENT);
        assertThat(ticket.message())
                .isEqualTo(new Message(null, Message.Direction.OUT, "Where?", null));
    }

    @Test
    void the_customers_answer_is_feedback() {
        Interaction ticket =
                accepted(
                        TICKET.replace("\"topic\"", "\"csat\":4,\"topic\""),
                        DESK,
                        TicketReader::read);

        assertThat(ticket.feedback()).isEqualTo(new Feedback(Feedback.Kind.CSAT, 4, 5, null));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    FIELD_MISSING      | "ticketId":"t-7",    | "x":1,
                    FIELD_MISSING      | "eventId":"t-7-1",   | "x":1,
                    FIELD_MALFORMED    | "event":"opened"     | "event":"burnt"
                    FIELD_MALFORMED    | "priority":"high"    | "priority":"very"
                    FIELD_MISSING      | ,"by":"customer"     | ,"x":1
                    SCORE_OUT_OF_RANGE | "topic":"delivery"   | "csat":6
                    SCORE_OUT_OF_RANGE | "topic":"delivery"   | "csat":4.5
                    NO_IDENTIFIER      | 070-123 45 67        | 12
                    """)
    void what_is_wrong_with_a_ticket_is_said(Reason reason, String said, String instead) {
        assertThat(refused(TICKET.replace(said, instead), DESK, TicketReader::read))
                .isEqualTo(reason);
    }
}
