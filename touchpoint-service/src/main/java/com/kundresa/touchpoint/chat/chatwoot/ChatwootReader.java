package com.kundresa.touchpoint.chat.chatwoot;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Csat;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Form;
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
import com.kundresa.touchpoint.payload.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one event of Chatwoot. A conversation is a case: it is opened, solved and opened again; its
 * messages are a chat.
 *
 * <p>Message ids are made of Chatwoot's own ids in the body, which is signed. The id of the
 * delivery is not, and the same message comes with two of them where two webhooks ask for it.
 */
public final class ChatwootReader {

    private ChatwootReader() {}

    public static Reading read(Fields sent, Arrival arrival) {
        Form form = new Form(sent, new Objections());
        String event = form.required("event", Limits.NAME);
        return switch (event) {
            case "message_created" -> message(form, arrival);
            case "message_updated" -> rating(form, arrival);
            case "conversation_created" -> opened(form, arrival);
            case "conversation_status_changed" -> statusChanged(form, arrival);
            default -> unknown(form);
        };
    }

    private static Reading unknown(Form form) {
        return form.objections()
                .first()
                .<Reading>map(refusal -> new Reading.Refused(null, refusal))
                .orElseGet(() -> new Reading.Ignored(Reading.Why.NO_CONTACT));
    }

    private static Reading message(Form form, Arrival arrival) {
        if (form.flag("private")) {
            return new Reading.Ignored(Reading.Why.INTERNAL);
        }
        String kind = form.required("message_type", Limits.NAME).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "incoming", "0" -> message(form, arrival, Actor.CUSTOMER);
            case "outgoing", "1" ->
                    message(form, arrival, bot(form.within("sender")) ? Actor.BOT : Actor.AGENT);
            case "template", "3" -> message(form, arrival, Actor.BOT);
            default -> unknown(form);
        };
    }

    private static Reading message(Form form, Arrival arrival, Actor actor) {
        Form conversation = form.within("conversation");
        Draft draft =
                new Draft(
                                arrival,
                                form.objections(),
                                "message-" + form.required("id", Limits.REFERENCE),
                                "chat_message",
                                "message_created",
                                times(form, arrival))
                        .actor(actor)
                        .message(
                                new Message(
                                        conversation.required("id", Limits.REFERENCE),
                                        actor == Actor.CUSTOMER ? Direction.IN : Direction.OUT,
                                        form.verbatim("content"),
                                        null));
        int attachments = form.fields().items("attachments").size();
        if (attachments > 0) {
            draft.properties(Fields.NONE.with("attachments", Value.number(attachments)));
        }
        ChatwootContact contact = ChatwootContact.of(conversation, form, actor);
        contact.identify(draft, arrival.sender().name());
        if (actor == Actor.CUSTOMER) {
            contact.describe(draft);
        }
        return draft.reading();
    }

    /** A survey is a message whose update brings the customer's answer. */
    private static Reading rating(Form form, Arrival arrival) {
        Form answer =
                form.within("content_attributes")
                        .within("submitted_values")
                        .within("csat_survey_response");
        if (answer.fields().said("rating").isEmpty()) {
            return new Reading.Ignored(Reading.Why.NO_CONTACT);
        }
        String text = answer.verbatim("feedback_message");
        Form conversation = form.within("conversation");
        Draft draft =
                new Draft(
                                arrival,
                                form.objections(),
                                ratingId(form, answer, text),
                                "feedback_given",
                                "csat_survey_response",
                                Times.of(null, null, arrival.receivedAt()))
                        .feedback(Csat.read(answer, "rating", text))
                        .properties(about(conversation));
        ChatwootContact.of(conversation, form, Actor.CUSTOMER)
                .identify(draft, arrival.sender().name());
        return draft.reading();
    }

    /** Another rating, or words that follow it, are another statement. */
    private static String ratingId(Form form, Form answer, @Nullable String text) {
        String said = answer.fields().text("rating").orElse("") + "\n" + text;
        return "csat-%s-%08x".formatted(form.required("id", 60), said.hashCode());
    }

    private static Reading opened(Form conversation, Arrival arrival) {
        boolean byCustomer =
                conversation.fields().items("messages").stream()
                        .limit(1)
                        .noneMatch(first ->
                                first instanceof Fields message
                                        && message.text("message_type").orElse("").equals("1"));
        return caseAt(
                conversation,
                arrival,
                "conversation-" + conversation.required("id", 60),
                Status.OPENED,
                byCustomer ? Actor.CUSTOMER : Actor.AGENT);
    }

    /** Who writes in a solved conversation opens it again; the other changes are about queues. */
    private static Reading statusChanged(Form conversation, Arrival arrival) {
        String status = conversation.required("status", Limits.NAME);
        boolean wasSolved = previousStatus(conversation.fields()).equals("resolved");
        String id =
                "conversation-%s-%s-%s"
                        .formatted(
                                conversation.required("id", 40),
                                status,
                                conversation
                                        .fields()
                                        .text("updated_at", "timestamp", "last_activity_at")
                                        .orElse(""));
        return switch (status) {
            case "resolved" -> caseAt(conversation, arrival, id, Status.SOLVED, Actor.AGENT);
            case "open" ->
                    wasSolved
                            ? caseAt(conversation, arrival, id, Status.REOPENED, Actor.CUSTOMER)
                            : new Reading.Ignored(Reading.Why.NO_CONTACT);
            default -> unknown(conversation);
        };
    }

    private static Reading caseAt(
            Form conversation, Arrival arrival, String id, Status status, Actor actor) {
        Draft draft =
                new Draft(
                                arrival,
                                conversation.objections(),
                                id,
                                "case_" + status.name().toLowerCase(Locale.ROOT),
                                "conversation",
                                times(conversation, arrival, status))
                        .actor(actor)
                        .supportCase(
                                new SupportCase(
                                        conversation.required("id", Limits.REFERENCE),
                                        status,
                                        topic(conversation.fields()),
                                        priority(conversation.fields()),
                                        conversation
                                                .within("additional_attributes")
                                                .optional("mail_subject")));
        ChatwootContact.of(conversation, conversation, actor)
                .identify(draft, arrival.sender().name());
        return draft.reading();
    }

    private static String previousStatus(Fields conversation) {
        return conversation.items("changed_attributes").stream()
                .filter(Fields.class::isInstance)
                .map(changed -> ((Fields) changed).fields("status"))
                .flatMap(status -> status.text("previous_value").stream())
                .findFirst()
                .orElse("");
    }

    private static @Nullable String topic(Fields conversation) {
        return conversation.items("labels").stream()
                .flatMap(label -> label.asText().stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Priority priority(Fields conversation) {
        return switch (conversation.text("priority").orElse("")) {
            case "low" -> Priority.LOW;
            case "medium" -> Priority.NORMAL;
            case "high" -> Priority.HIGH;
            case "urgent" -> Priority.URGENT;
            default -> null;
        };
    }

    private static boolean bot(Form sender) {
        return sender.fields().text("type").orElse("").equals("agent_bot");
    }

    private static Fields about(Form conversation) {
        return conversation
                .fields()
                .text("id")
                .map(id -> Fields.NONE.with("conversationId", Value.text(id)))
                .orElse(Fields.NONE);
    }

    private static Times times(Form conversation, Arrival arrival, Status status) {
        String name = status == Status.OPENED ? "created_at" : "updated_at";
        String said = conversation.fields().has(name) ? name : "timestamp";
        return Times.of(moment(conversation, said), null, arrival.receivedAt());
    }

    private static Times times(Form message, Arrival arrival) {
        return Times.of(moment(message, "created_at"), null, arrival.receivedAt());
    }

    /** Seconds in some places, a text in others: ISO 8601, or with {@code UTC} at its end. */
    private static @Nullable Instant moment(Form form, String name) {
        return switch (form.fields().get(name)) {
            case Value.Numeric(BigDecimal _) -> form.seconds(name);
            case Value.Text(String text) when text.endsWith(" UTC") ->
                    new Form(
                                    Fields.NONE.with(name, Value.text(text.replace(" UTC", "Z"))),
                                    form.objections())
                            .time(name);
            case null, default -> form.time(name);
        };
    }
}
