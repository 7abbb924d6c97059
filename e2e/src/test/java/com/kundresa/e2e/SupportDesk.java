package com.kundresa.e2e;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The ticket system, which reports what happens to its tickets. */
final class SupportDesk {
    private final Http events;

    SupportDesk(Suite suite) {
        this.events = suite.sender("wk_support_desk");
    }

    void opens(String ticketId, String email, String topic, Instant at) {
        send(
                ticketId,
                "opened",
                email,
                at,
                Map.of("topic", topic, "priority", "high", "subject", topic));
    }

    void solves(String ticketId, String email, Instant at) {
        send(ticketId, "solved", email, at, Map.of());
    }

    private void send(
            String ticketId, String event, String email, Instant at, Map<String, Object> more) {
        var ticket = new HashMap<String, Object>(more);
        ticket.put("ticketId", ticketId);
        ticket.put("eventId", ticketId + "-" + event);
        ticket.put("event", event);
        ticket.put("at", at.toString());
        ticket.put("by", event.equals("solved") ? "agent" : "customer");
        ticket.put("email", email);
        Expect.allAccepted(events.post("/v1/channels/support/tickets", ticket), 1);
    }
}
