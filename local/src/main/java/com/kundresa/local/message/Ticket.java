package com.kundresa.local.message;

import static com.kundresa.local.message.Receipt.put;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A support ticket's event in touchpoint-service's plain form.
 *
 * @param event opened, commented, solved or reopened
 * @param csat the customer's answer from 1 to 5, where one was given
 */
public record Ticket(
        String ticketId,
        String eventId,
        String event,
        Instant at,
        @Nullable String topic,
        @Nullable String priority,
        @Nullable String subject,
        @Nullable String text,
        boolean byAgent,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String name,
        @Nullable Integer csat) {

    public Message message() {
        var json = Json.object();
        json.put("ticketId", ticketId)
                .put("eventId", eventId)
                .put("event", event)
                .put("at", at.toString());
        put(json, "topic", topic);
        put(json, "priority", priority);
        put(json, "subject", subject);
        put(json, "text", text);
        json.put("by", byAgent ? "agent" : "customer");
        put(json, "email", email);
        put(json, "phone", phone);
        put(json, "name", name);
        if (csat != null) {
            json.put("csat", csat);
        }
        return new Message(Source.SUPPORT_DESK, Door.TICKETS, eventId, at, Json.text(json));
    }
}
