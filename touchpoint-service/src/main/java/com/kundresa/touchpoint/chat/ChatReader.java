package com.kundresa.touchpoint.chat;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Message;
import com.kundresa.touchpoint.interaction.Message.Direction;
import com.kundresa.touchpoint.interaction.Objections;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Times;
import com.kundresa.touchpoint.payload.Fields;
import java.util.List;

/** Reads one chat message; what goes out was written by an agent. */
public final class ChatReader {

    private static final List<String> KNOWN =
            List.of(
                    "messageId",
                    "conversationId",
                    "contactId",
                    "sentAt",
                    "direction",
                    "text",
                    "locale",
                    "email",
                    "phone",
                    "userId",
                    "anonymousId",
                    "name");

    private ChatReader() {}

    public static Reading read(Fields sent, Arrival arrival) {
        Form form = new Form(sent, new Objections());
        Direction direction = form.requiredChoice("direction", Direction.class);
        Draft draft =
                new Draft(
                                arrival,
                                form.objections(),
                                form.required("messageId", Limits.MESSAGE_ID),
                                "chat_message",
                                "message",
                                Times.of(form.requiredTime("sentAt"), null, arrival.receivedAt()))
                        .actor(direction == Direction.OUT ? Actor.AGENT : Actor.CUSTOMER)
                        .message(message(form, direction))
                        .properties(sent.without(KNOWN));
        identify(draft, form);
        if (direction == Direction.IN && form.optional("name") != null) {
            draft.trait("name", sent.get("name"));
        }
        return draft.reading();
    }

    private static Message message(Form form, Direction direction) {
        String text = form.verbatim("text");
        if (text == null) {
            form.objections()
                    .raise(Reason.FIELD_MISSING, "Say \"text\" as a text that is not empty.");
        }
        return new Message(
                form.required("conversationId", Limits.REFERENCE),
                direction,
                text,
                form.optional("locale"));
    }

    private static void identify(Draft draft, Form form) {
        draft.identifier(Identifier.CHAT_CONTACT, form.optional("contactId"));
        draft.identifier(Identifier.USER_ID, form.optional("userId"));
        draft.identifier(Identifier.EMAIL, form.optional("email"));
        draft.identifier(Identifier.PHONE, form.optional("phone"));
        draft.identifier(Identifier.ANONYMOUS_ID, form.optional("anonymousId"));
    }
}
