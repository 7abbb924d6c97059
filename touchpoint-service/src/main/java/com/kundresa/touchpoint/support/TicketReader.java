package com.kundresa.touchpoint.support;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Feedback;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Message;
import com.kundresa.touchpoint.interaction.Message.Direction;
import com.kundresa.touchpoint.interaction.Objections;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.SupportCase;
import com.kundresa.touchpoint.interaction.SupportCase.Priority;
import com.kundresa.touchpoint.interaction.SupportCase.Status;
import com.kundresa.touchpoint.interaction.Times;
import com.kundresa.touchpoint.payload.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one event of a support ticket: opened, commented, solved or reopened, by the customer or an
 * agent.
 */
public final class TicketReader {

    private static final int BEST_CSAT = 5;

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
                        .feedback(feedback(form))
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

    private static @Nullable Feedback feedback(Form form) {
        BigDecimal score = form.amount("csat");
        if (score == null) {
            return null;
        }
        boolean fits =
                score.stripTrailingZeros().scale() <= 0
                        && score.signum() > 0
                        && score.compareTo(BigDecimal.valueOf(BEST_CSAT)) <= 0;
        if (!fits) {
            form.objections()
                    .raise(
                            Reason.SCORE_OUT_OF_RANGE,
                            "Say \"csat\" as a whole number from 1 to %d.".formatted(BEST_CSAT));
            return null;
        }
        return new Feedback(Feedback.Kind.CSAT, score.intValue(), BEST_CSAT, null);
    }
}
