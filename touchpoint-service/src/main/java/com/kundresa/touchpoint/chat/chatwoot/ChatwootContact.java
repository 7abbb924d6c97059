package com.kundresa.touchpoint.chat.chatwoot;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.payload.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The customer of a conversation.
 *
 * @param confirmed whether the business vouches for the contact's {@code identifier}; a page can
 *     send any
 */
record ChatwootContact(Fields fields, boolean confirmed) {

    /** The conversation's contact; without one, who wrote the message. */
    static ChatwootContact of(Form conversation, Form event, Actor actor) {
        Fields meta = conversation.fields().fields("meta");
        Fields contact = meta.fields("sender");
        boolean confirmed =
                new Form(meta, conversation.objections()).flag("hmac_verified")
                        || conversation.within("contact_inbox").flag("hmac_verified");
        return contact.isEmpty() && actor == Actor.CUSTOMER
                ? new ChatwootContact(event.fields().fields("sender"), confirmed)
                : new ChatwootContact(contact, confirmed);
    }

    void identify(Draft draft, String source) {
        draft.identifier(Identifier.USER_ID, confirmed ? text("identifier") : null);
        draft.identifier(Identifier.EMAIL, text("email"));
        draft.identifier(Identifier.PHONE, text("phone_number"));
        String id = text("id");
        draft.identifier(Identifier.CHAT_CONTACT, id == null ? null : source + ":" + id);
    }

    void describe(Draft draft) {
        if (text("name") != null) {
            draft.trait("name", fields.get("name"));
        }
    }

    private @Nullable String text(String name) {
        return fields.text(name).orElse(null);
    }
}
