package com.kundresa.touchpoint.chat.intercom;

import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.payload.Fields;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A customer as Intercom knows them: a visitor, a lead or a user. */
record IntercomPerson(Fields fields) {

    private static final Set<String> CUSTOMERS = Set.of("user", "lead", "visitor", "contact");

    /** Whether this author is a customer, not an admin or a bot. */
    static boolean customer(Fields author) {
        return CUSTOMERS.contains(author.text("type").orElse(""));
    }

    /**
     * The customer of a conversation: who wrote, else who opened it, else its first contact; with
     * what the list of contacts knows of the same person.
     */
    static IntercomPerson of(Fields conversation, Fields author) {
        Fields opener = conversation.fields("source").fields("author");
        Fields writer = customer(author) ? author : customer(opener) ? opener : Fields.NONE;
        List<Fields> contacts =
                conversation.fields("contacts").items("contacts").stream()
                        .filter(Fields.class::isInstance)
                        .map(Fields.class::cast)
                        .toList();
        Fields contact =
                contacts.stream()
                        .filter(each ->
                                writer.isEmpty() || each.text("id").equals(writer.text("id")))
                        .findFirst()
                        .orElse(Fields.NONE);
        return new IntercomPerson(writer.over(contact));
    }

    /** Only users have an external id that the business gave; a lead's is made up by Intercom. */
    void identify(Draft draft, String source) {
        boolean user = fields.text("role", "type").orElse("").equals("user");
        draft.identifier(Identifier.USER_ID, user ? text("external_id", "user_id") : null);
        draft.identifier(Identifier.EMAIL, text("email"));
        draft.identifier(Identifier.PHONE, text("phone"));
        String id = text("id");
        draft.identifier(Identifier.CHAT_CONTACT, id == null ? null : source + ":" + id);
    }

    void describe(Draft draft) {
        if (text("name") != null) {
            draft.trait("name", fields.get("name"));
        }
    }

    private @Nullable String text(String... names) {
        return fields.text(names).orElse(null);
    }
}
