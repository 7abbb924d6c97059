package com.kundresa.touchpoint.chat;

import static com.kundresa.touchpoint.contract.Arrivals.CHAT;
import static com.kundresa.touchpoint.contract.Arrivals.accepted;
import static com.kundresa.touchpoint.contract.Arrivals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Message;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.payload.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatReaderTest {

    private static final String MESSAGE =
            """
            {"messageId":"c-1","conversationId":"conv-1","contactId":"site:42","direction":"in",
             "sentAt":"2026-11-01T10:00:00Z","text":" Hello,\\n is it red? ","name":"Anna","mood":"curious"}
            """;

    @Test
    void a_customers_message_keeps_its_text_as_it_was_written() {
        Interaction message = accepted(MESSAGE, CHAT, ChatReader::read);

        assertThat(message.message())
                .isEqualTo(
                        new Message("conv-1", Message.Direction.IN, " Hello,\n is it red? ", null));
        assertThat(message.actor()).isEqualTo(Actor.CUSTOMER);
        assertThat(message.identifiers())
                .containsExactly(new Identifier("chat_contact", "site:42"));
        assertThat(message.traits()).containsEntry("name", Value.text("Anna"));
        assertThat(message.properties().all()).containsOnlyKeys("mood");
    }

    @Test
    void what_goes_out_is_an_agents_and_says_nothing_of_the_customers_name() {
        Interaction message =
                accepted(MESSAGE.replace("\"in\"", "\"out\""), CHAT, ChatReader::read);

        assertThat(message.actor()).isEqualTo(Actor.AGENT);
        assertThat(message.traits()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    FIELD_MISSING   | "messageId":"c-1"                | "x":1
                    FIELD_MISSING   | "conversationId":"conv-1"        | "x":1
                    FIELD_MISSING   | "direction":"in"                 | "x":1
                    FIELD_MALFORMED | "direction":"in"                 | "direction":"sideways"
                    FIELD_MISSING   | "sentAt":"2026-11-01T10:00:00Z"  | "x":1
                    TIME_UNREADABLE | "sentAt":"2026-11-01T10:00:00Z"  | "sentAt":"today"
                    FIELD_MALFORMED | "messageId":"c-1"                | "messageId":{}
                    NO_IDENTIFIER   | "contactId":"site:42"            | "contactId":"undefined"
                    """)
    void what_is_wrong_with_a_message_is_said(Reason reason, String said, String instead) {
        assertThat(refused(MESSAGE.replace(said, instead), CHAT, ChatReader::read))
                .isEqualTo(reason);
    }
}
