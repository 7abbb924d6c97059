package com.kundresa.touchpoint.chat.intercom;

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
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.SupportCase;
import com.kundresa.touchpoint.interaction.SupportCase.Priority;
import com.kundresa.touchpoint.interaction.SupportCase.Status;
import com.kundresa.touchpoint.interaction.Times;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one notification of Intercom. A conversation is a case: the customer opens it with their
 * first words, admins close and open it; what is written in between is a chat.
 */
public final class IntercomReader {

    private IntercomReader() {}

    public static Reading read(Fields sent, Arrival arrival) {
        Form form = new Form(sent, new Objections());
        String topic = form.required("topic", Limits.NAME);
        return switch (topic) {
            case "conversation.user.created" -> opened(form, arrival);
            case "conversation.admin.single.created" -> firstWord(form, arrival);
            case "conversation.user.replied",
                    "conversation.admin.replied",
                    "conversation.operator.replied" ->
                    reply(form, arrival);
            case "conversation.admin.closed" -> status(form, arrival, Status.SOLVED);
            case "conversation.admin.opened" -> status(form, arrival, Status.REOPENED);
            case "conversation.rating.added" -> rating(form, arrival);
            case "contact.user.created",
                    "contact.user.updated",
                    "contact.lead.created",
                    "contact.lead.updated",
                    "contact.lead.signed_up",
                    "contact.email.updated" ->
                    contact(form, arrival, "identified");
            case "contact.unsubscribed" -> contact(form, arrival, "consent_changed");
            case "conversation.admin.noted" -> new Reading.Ignored(Reading.Why.INTERNAL);
            case "ping" -> new Reading.Ignored(Reading.Why.TEST);
            default ->
                    form.objections()
                            .first()
                            .<Reading>map(refusal -> new Reading.Refused(null, refusal))
                            .orElseGet(() -> new Reading.Ignored(Reading.Why.NO_CONTACT));
        };
    }

    private static Reading opened(Form form, Arrival arrival) {
        Form conversation = item(form);
        Form source = conversation.within("source");
        Fields author = source.fields().fields("author");
        Draft draft =
                draft(form, arrival, "case_opened")
                        .supportCase(supportCase(conversation, Status.OPENED))
                        .message(said(conversation, source, Direction.IN));
        return by(IntercomPerson.of(conversation.fields(), author), draft, arrival, true);
    }

    /** An admin writes to somebody first. */
    private static Reading firstWord(Form form, Arrival arrival) {
        Form conversation = item(form);
        Form source = conversation.within("source");
        Draft draft =
                draft(form, arrival, "chat_message")
                        .actor(Actor.AGENT)
                        .message(said(conversation, source, Direction.OUT));
        return by(
                IntercomPerson.of(conversation.fields(), source.fields().fields("author")),
                draft,
                arrival,
                false);
    }

    private static Reading reply(Form form, Arrival arrival) {
        Form conversation = item(form);
        Form part = lastPart(conversation);
        if (part.fields().text("part_type").orElse("").equals("note")) {
            return new Reading.Ignored(Reading.Why.INTERNAL);
        }
        Fields author = part.fields().fields("author");
        boolean customer = IntercomPerson.customer(author);
        Draft draft =
                draft(form, arrival, "chat_message")
                        .actor(customer ? Actor.CUSTOMER : staff(author))
                        .message(said(conversation, part, customer ? Direction.IN : Direction.OUT));
        return by(IntercomPerson.of(conversation.fields(), author), draft, arrival, customer);
    }

    private static Reading status(Form form, Arrival arrival, Status status) {
        Form conversation = item(form);
        Draft draft =
                draft(form, arrival, "case_" + status.name().toLowerCase(Locale.ROOT))
                        .actor(Actor.AGENT)
                        .supportCase(supportCase(conversation, status));
        return by(IntercomPerson.of(conversation.fields(), Fields.NONE), draft, arrival, false);
    }

    private static Reading rating(Form form, Arrival arrival) {
        Form conversation = item(form);
        Form rating = conversation.within("conversation_rating");
        if (rating.fields().said("rating").isEmpty()) {
            return new Reading.Ignored(Reading.Why.NO_CONTACT);
        }
        Draft draft =
                draft(form, arrival, "feedback_given")
                        .feedback(Csat.read(rating, "rating", rating.verbatim("remark")))
                        .properties(
                                Fields.NONE.with(
                                        "conversationId",
                                        Value.text(conversation.required("id", Limits.REFERENCE))));
        return by(IntercomPerson.of(conversation.fields(), Fields.NONE), draft, arrival, false);
    }

    /** Who unsubscribed has said no to marketing; who did not has said nothing. */
    private static Reading contact(Form form, Arrival arrival, String type) {
        Form contact = item(form);
        Draft draft = draft(form, arrival, type);
        if (type.equals("consent_changed") || contact.flag("unsubscribed_from_emails")) {
            draft.consent("marketing", false);
        }
        return by(new IntercomPerson(contact.fields()), draft, arrival, true);
    }

    private static Draft draft(Form form, Arrival arrival, String type) {
        return new Draft(
                arrival,
                form.objections(),
                form.required("id", Limits.MESSAGE_ID),
                type,
                form.required("topic", Limits.NAME),
                Times.of(form.seconds("created_at"), null, arrival.receivedAt()));
    }

    private static Reading by(
            IntercomPerson person, Draft draft, Arrival arrival, boolean describes) {
        person.identify(draft, arrival.sender().name());
        if (describes) {
            person.describe(draft);
        }
        return draft.reading();
    }

    private static Form item(Form form) {
        return new Form(form.object("data").fields("item"), form.objections());
    }

    private static Message said(Form conversation, Form part, Direction direction) {
        return new Message(
                conversation.required("id", Limits.REFERENCE),
                direction,
                HtmlText.of(part.verbatim("body")),
                null);
    }

    private static Actor staff(Fields author) {
        return author.text("type").orElse("").equals("bot") ? Actor.BOT : Actor.AGENT;
    }

    /** The part that the notification is about; an objection where there is none. */
    private static Form lastPart(Form conversation) {
        List<Value> parts =
                conversation.fields().fields("conversation_parts").items("conversation_parts");
        if (!parts.isEmpty() && parts.getLast() instanceof Fields part) {
            return new Form(part, conversation.objections());
        }
        conversation
                .objections()
                .raise(Reason.FIELD_MISSING, "Say \"conversation_parts\" with what was written.");
        return new Form(Fields.NONE, conversation.objections());
    }

    private static SupportCase supportCase(Form conversation, Status status) {
        boolean prior = conversation.fields().text("priority").orElse("").equals("priority");
        return new SupportCase(
                conversation.required("id", Limits.REFERENCE),
                status,
                topic(conversation.fields()),
                prior ? Priority.HIGH : null,
                HtmlText.of(
                        conversation.fields().text("title").isPresent()
                                ? conversation.optional("title")
                                : conversation.within("source").optional("subject")));
    }

    private static @Nullable String topic(Fields conversation) {
        return conversation.fields("tags").items("tags").stream()
                .filter(Fields.class::isInstance)
                .flatMap(tag -> ((Fields) tag).text("name").stream())
                .findFirst()
                .orElse(null);
    }
}
