package com.kundresa.touchpoint.support.zendesk;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Csat;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Feedback;
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
import com.kundresa.touchpoint.payload.Value;
import com.kundresa.touchpoint.support.TicketReader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one webhook of Zendesk: an event of its event webhooks, or the body that a business wrote
 * into a trigger, which is in the words of our plain tickets.
 *
 * <p>Events of tickets know people by their ids only; events of users say which address belongs to
 * an id. Both carry {@code zendesk_user}, so the two find each other.
 */
public final class ZendeskReader {

    private static final String PREFIX = "zen:event-type:";
    private static final String USER = "zendesk_user";

    private ZendeskReader() {}

    public static Reading read(Fields sent, Arrival arrival) {
        if (sent.has("ticketId")) {
            return TicketReader.read(sent, arrival);
        }
        Form form = new Form(sent, new Objections());
        String type = form.required("type", Limits.NAME);
        return switch (type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type) {
            case "ticket.created" -> opened(form, arrival);
            case "ticket.comment_added" -> commented(form, arrival);
            case "ticket.status_changed" -> statusChanged(form, arrival);
            case "ticket.csat_received" -> rated(form, arrival);
            case "user.created",
                    "user.name_changed",
                    "user.external_id_changed",
                    "user.identity_created",
                    "user.identity_changed" ->
                    user(form, arrival);
            default ->
                    form.objections()
                            .first()
                            .<Reading>map(refusal -> new Reading.Refused(null, refusal))
                            .orElseGet(() -> new Reading.Ignored(Reading.Why.NO_CONTACT));
        };
    }

    private static Reading opened(Form form, Arrival arrival) {
        Form ticket = form.within("detail");
        if (ticket.fields().get("is_public") instanceof Value.Flag(boolean shown) && !shown) {
            return new Reading.Ignored(Reading.Why.INTERNAL);
        }
        String by = ticket.optional("submitter_id", "actor_id");
        boolean customer = by == null || by.equals(ticket.optional("requester_id"));
        Draft draft = draft(form, arrival, "case_opened", ticket, Status.OPENED);
        String text = ticket.verbatim("description");
        if (text != null) {
            draft.message(new Message(null, customer ? Direction.IN : Direction.OUT, text, null));
        }
        return requested(draft.actor(customer ? Actor.CUSTOMER : Actor.AGENT), form);
    }

    /** Who comments as a customer is the author, who may be somebody in copy. */
    private static Reading commented(Form form, Arrival arrival) {
        Form comment = form.within("event").within("comment");
        if (comment.fields().get("is_public") instanceof Value.Flag(boolean shown) && !shown) {
            return new Reading.Ignored(Reading.Why.INTERNAL);
        }
        Form author = comment.within("author");
        boolean staff = author.flag("is_staff");
        Draft draft =
                draft(form, arrival, "case_commented", form.within("detail"), Status.COMMENTED)
                        .actor(staff ? Actor.AGENT : Actor.CUSTOMER)
                        .message(
                                new Message(
                                        null,
                                        staff ? Direction.OUT : Direction.IN,
                                        comment.verbatim("body"),
                                        null));
        String writer = author.optional("id");
        if (staff || writer == null) {
            return requested(draft, form);
        }
        draft.identifier(USER, person(form, writer));
        return draft.reading();
    }

    private static Reading statusChanged(Form form, Arrival arrival) {
        Form ticket = form.within("detail");
        Form change = form.within("event");
        String current = status(change, "current");
        String previous = status(change, "previous");
        if (current.equals("solved")) {
            Draft draft = draft(form, arrival, "case_solved", ticket, Status.SOLVED);
            return requested(draft.actor(Actor.AGENT), form);
        }
        boolean again = previous.equals("solved") && !current.equals("closed");
        return again
                ? requested(draft(form, arrival, "case_reopened", ticket, Status.REOPENED), form)
                : new Reading.Ignored(Reading.Why.NO_CONTACT);
    }

    /** Zendesk asks for good or bad; these are the ends of the scale. */
    private static Reading rated(Form form, Arrival arrival) {
        Form score = form.within("event").within("satisfaction_score");
        String comment = score.verbatim("comment");
        Feedback feedback =
                switch (score.fields().text("score").orElse("").toLowerCase(Locale.ROOT)) {
                    case "good" -> Csat.of(Csat.BEST, comment);
                    case "bad" -> Csat.of(1, comment);
                    default -> null;
                };
        if (feedback == null) {
            return new Reading.Ignored(Reading.Why.NO_CONTACT);
        }
        Form ticket = form.within("detail");
        Draft draft =
                draft(form, arrival, "feedback_given")
                        .feedback(feedback)
                        .properties(
                                Fields.NONE.with(
                                        "caseId",
                                        Value.text(ticket.required("id", Limits.REFERENCE))));
        return requested(draft, form);
    }

    /** People who work in the support desk are no customers. */
    private static Reading user(Form form, Arrival arrival) {
        Form user = form.within("detail");
        String role = user.fields().text("role").orElse("end-user").toLowerCase(Locale.ROOT);
        if (!role.equals("end-user") && !role.equals("end_user")) {
            return new Reading.Ignored(Reading.Why.INTERNAL);
        }
        Draft draft = draft(form, arrival, "identified");
        draft.identifier(Identifier.USER_ID, user.optional("external_id"));
        draft.identifier(Identifier.EMAIL, user.optional("email"));
        draft.identifier(USER, person(form, user.required("id", 60)));
        Form change = form.within("event");
        if (form.required("type", Limits.NAME).endsWith("name_changed")
                && change.optional("current") != null) {
            draft.trait("name", change.fields().get("current"));
        }
        return draft.reading();
    }

    private static Draft draft(
            Form form, Arrival arrival, String type, Form ticket, Status status) {
        return draft(form, arrival, type)
                .supportCase(
                        new SupportCase(
                                ticket.required("id", Limits.REFERENCE),
                                status,
                                topic(ticket),
                                priority(ticket),
                                ticket.optional("subject")));
    }

    private static Draft draft(Form form, Arrival arrival, String type) {
        return new Draft(
                arrival,
                form.objections(),
                form.required("id", Limits.MESSAGE_ID),
                type,
                form.required("type", Limits.NAME),
                Times.of(form.time("time"), null, arrival.receivedAt()));
    }

    private static Reading requested(Draft draft, Form form) {
        String requester = form.within("detail").optional("requester_id");
        draft.identifier(USER, requester == null ? null : person(form, requester));
        return draft.reading();
    }

    /** An id of a person counts within one account of Zendesk. */
    private static String person(Form form, String id) {
        return form.fields().text("account_id").orElse("") + ":" + id;
    }

    private static String status(Form change, String name) {
        return change.fields().text(name).orElse("").toLowerCase(Locale.ROOT);
    }

    /** The first of the ticket's tags; without one, its type. */
    private static @Nullable String topic(Form ticket) {
        return ticket.fields().items("tags").stream()
                .flatMap(tag -> tag.asText().stream())
                .findFirst()
                .or(() -> ticket.fields().text("type").map(type -> type.toLowerCase(Locale.ROOT)))
                .orElse(null);
    }

    private static @Nullable Priority priority(Form ticket) {
        return switch (ticket.fields().text("priority").orElse("").toUpperCase(Locale.ROOT)) {
            case "LOW" -> Priority.LOW;
            case "NORMAL" -> Priority.NORMAL;
            case "HIGH" -> Priority.HIGH;
            case "URGENT" -> Priority.URGENT;
            default -> null;
        };
    }
}
