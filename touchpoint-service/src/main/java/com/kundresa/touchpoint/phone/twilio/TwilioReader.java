package com.kundresa.touchpoint.phone.twilio;

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
import com.kundresa.touchpoint.payload.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one webhook of Twilio: a message that came in, or what became of a call. */
public final class TwilioReader {

    private static final Set<String> OVER =
            Set.of("completed", "busy", "no-answer", "failed", "canceled");

    private TwilioReader() {}

    public static Reading read(Fields sent, Arrival arrival) {
        Form form = new Form(sent, new Objections());
        if (sent.has("CallSid")) {
            return call(form, arrival);
        }
        if (sent.has("MessageStatus") || !sent.has("MessageSid")) {
            return new Reading.Ignored(Reading.Why.NO_CONTACT);
        }
        return message(form, arrival);
    }

    /** Twilio tells of a word such as STOP, which it has obeyed itself, with the message. */
    private static Reading message(Form form, Arrival arrival) {
        Optional<Boolean> allowed =
                switch (form.fields().text("OptOutType").orElse("")) {
                    case "STOP" -> Optional.of(false);
                    case "START" -> Optional.of(true);
                    default -> Optional.empty();
                };
        Draft draft =
                new Draft(
                                arrival,
                                form.objections(),
                                form.required("MessageSid", Limits.MESSAGE_ID),
                                allowed.isPresent() ? "consent_changed" : "chat_message",
                                "message",
                                Times.of(null, null, arrival.receivedAt()))
                        .message(new Message(null, Direction.IN, form.verbatim("Body"), null));
        allowed.ifPresent(granted -> draft.consent("marketing", granted));
        draft.identifier(Identifier.PHONE, number(form, "From"));
        return draft.reading();
    }

    private static Reading call(Form form, Arrival arrival) {
        String status = form.required("CallStatus", Limits.NAME);
        if (!OVER.contains(status) && form.objections().first().isEmpty()) {
            return new Reading.Ignored(Reading.Why.NO_CONTACT);
        }
        boolean in = form.fields().text("Direction").orElse("inbound").equals("inbound");
        Draft draft =
                new Draft(
                                arrival,
                                form.objections(),
                                form.required("CallSid", Limits.MESSAGE_ID),
                                "phone_call",
                                "call",
                                Times.of(time(form), null, arrival.receivedAt()))
                        .actor(in ? Actor.CUSTOMER : Actor.AGENT)
                        .properties(facts(form, status, in));
        draft.identifier(Identifier.PHONE, number(form, in ? "From" : "To"));
        return draft.reading();
    }

    private static Fields facts(Form form, String status, boolean in) {
        Fields facts =
                Fields.NONE
                        .with("status", Value.text(status))
                        .with("direction", Value.text(in ? "in" : "out"));
        BigDecimal seconds = form.amount("CallDuration");
        return seconds == null ? facts : facts.with("durationSeconds", new Value.Numeric(seconds));
    }

    /** Without the {@code whatsapp:} and the like that names the network. */
    private static @Nullable String number(Form form, String name) {
        String said = form.optional(name);
        return said == null ? null : said.substring(said.lastIndexOf(':') + 1);
    }

    private static @Nullable Instant time(Form form) {
        String said = form.optional("Timestamp");
        if (said == null) {
            return null;
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(said, Instant::from);
        } catch (DateTimeException malformed) {
            form.objections()
                    .raise(Reason.TIME_UNREADABLE, "Write \"Timestamp\" as RFC 2822 has it.");
            return null;
        }
    }
}
