package com.kundresa.touchpoint.support;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Csat;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Message;
import com.kundresa.touchpoint.interaction.Message.Direction;
import com.kundresa.touchpoint.interaction.Objections;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.SupportCase;
import com.kundresa.touchpoint.interaction.SupportCase.Priority;
import com.kundresa.touchpoint.interaction.SupportCase.Status;
import com.kundresa.touchpoint.interaction.Times;
import com.kundresa.touchpoint.payload.Fields;
import java.util.List;
import java.util.Locale;

/**
 * Reads one event of a support ticket: opened, commented, solved or reopened, by the customer or an
 * agent.
 */
public final class TicketReader {

    private static final List<String> KNOWN =
            List.of(
                    "ticketId",
                    "eventId",
                    "event",
                    "at",
                    "topic",
                    "priority",
                    "subject",
                    "text",
                    "by",
                    "email",
                    "phone",
                    "userId",
                    "name",
                    "csat");

    private enum By {
        CUSTOMER,
        AGENT
    }

    private TicketReader() {}

    public static Reading read(Fields sent, Arrival arrival) {
        Form form = new Form(sent, new Objections());
        Status status = form.requiredChoice("event", Status.class);
        By by = form.requiredChoice("by", By.class);
        Draft draft =
                new Draft(
                                arrival,
                                form.objections(),
                                form.required("eventId", Limits.MESSAGE_ID),
                                "case_" + status.name().toLowerCase(Locale.ROOT),
                                "ticket",
                                Times.of(form.requiredTime("at"), null, arrival.receivedAt()))
                        .actor(by == By.AGENT ? Actor.AGENT : Actor.CUSTOMER)
                        .supportCase(supportCase(form, status))
                        .feedback(Csat.read(form, "csat", null))
                        .properties(sent.without(KNOWN));
        draft.identifier(Identifier.USER_ID, form.optional("userId"));
        draft.identifier(Identifier.EMAIL, form.optional("email"));
        draft.identifier(Identifier.PHONE, form.optional("phone"));
        if (by == By.CUSTOMER && form.optional("name") != null) {
            draft.trait("name", sent.get("name"));
        }
        String text = form.verbatim("text");
        if (text != null) {
            draft.message(
                    new Message(null, by == By.AGENT ? Direction.OUT : Direction.IN, text, null));
        }
        return draft.reading();
    }

    private static SupportCase supportCase(Form form, Status status) {
        return new SupportCase(
                form.required("ticketId", Limits.REFERENCE),
                status,
                form.optional("topic"),
                form.choice("priority", Priority.class),
                form.optional("subject"));
    }
}
