package com.kundresa.e2e;

import java.time.Instant;
import java.util.Map;

/** The chat on the shop's pages. */
final class ChatWidget {
    private final Http messages;
    private int count;

    ChatWidget(Suite suite) {
        this.messages = suite.sender("wk_chat");
    }

    void customerWrites(String contactId, String email, String text, Instant at) {
        var message =
                Map.of(
                        "messageId",
                        contactId + "-" + ++count,
                        "conversationId",
                        "conversation-" + contactId,
                        "contactId",
                        contactId,
                        "sentAt",
                        at.toString(),
                        "direction",
                        "in",
                        "text",
                        text,
                        "email",
                        email);
        Expect.allAccepted(messages.post("/v1/channels/chat/messages", message), 1);
    }
}
