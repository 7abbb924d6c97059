package com.kundresa.local.message;

import static com.kundresa.local.message.Receipt.put;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A chat message in touchpoint-service's plain form. */
public record ChatMessage(
        String messageId,
        String conversationId,
        String contactId,
        Instant at,
        boolean byAgent,
        String text,
        @Nullable String locale,
        @Nullable String email,
        @Nullable String anonymousId,
        @Nullable String name) {

    public Message message() {
        var json = Json.object();
        json.put("messageId", messageId)
                .put("conversationId", conversationId)
                .put("contactId", contactId)
                .put("sentAt", at.toString())
                .put("direction", byAgent ? "out" : "in")
                .put("text", text);
        put(json, "locale", locale);
        put(json, "email", email);
        put(json, "anonymousId", anonymousId);
        put(json, "name", name);
        return new Message(Source.CHAT, Door.CHAT, messageId, at, Json.text(json));
    }
}
