package com.kundresa.touchpoint.cloudevent;

import com.kundresa.touchpoint.chat.ChatReader;
import com.kundresa.touchpoint.feedback.FeedbackReader;
import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import com.kundresa.touchpoint.store.ReceiptReader;
import com.kundresa.touchpoint.support.TicketReader;
import com.kundresa.touchpoint.web.EventNames;
import com.kundresa.touchpoint.web.TrackingReader;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CloudEvent: its data says what the plain channels say, its attributes say when, which and
 * what kind.
 *
 * <p>The name of its type decides who reads the data: chat messages, receipts, tickets and feedback
 * are read as their own paths read them, everything else as a tracking call.
 *
 * @param meanings what the business says of its types
 * @param subjectIdentifies the type of identifier that the subject of each event is, such as {@code
 *     user_id}; null where subjects are no customers
 */
public record OccurrenceReader(Meanings meanings, @Nullable String subjectIdentifies) {

    public Reading read(Occurrence event, Arrival arrival) {
        String name = meanings.of(event.type());
        String kind = EventNames.snake(name);
        Fields data = identified(event);
        Arrival traced = arrival.tracedBy(event.traceParent());
        return switch (kind) {
            case "chat_message" ->
                    ChatReader.read(
                            forChannel(data, event, "messageId", "sentAt", arrival), traced);
            case "receipt" ->
                    ReceiptReader.read(forChannel(data, event, "receiptId", "at", arrival), traced);
            case "feedback_given" ->
                    FeedbackReader.read(
                            forChannel(data, event, "feedbackId", "at", arrival), traced);
            case "case_opened", "case_commented", "case_solved", "case_reopened" ->
                    TicketReader.read(
                            forChannel(data, event, "eventId", "at", arrival)
                                    .with("event", Value.text(kind.substring("case_".length()))),
                            traced);
            default ->
                    TrackingReader.read(
                            new PlainCall(data).of(name, kind, forTracking(event)), traced);
        };
    }

    private Fields identified(Occurrence event) {
        String subject = event.subject();
        if (subjectIdentifies == null || subject == null) {
            return event.data();
        }
        String field = PlainCall.FIELD_OF.get(subjectIdentifies);
        return field == null || event.data().has(field)
                ? event.data()
                : event.data().with(field, Value.text(subject));
    }

    /** Data for a plain channel, which says its id and time under names of its own. */
    private static Fields forChannel(
            Fields data, Occurrence event, String id, String at, Arrival arrival) {
        Instant time = Objects.requireNonNullElse(event.time(), arrival.receivedAt());
        return data.with(id, Value.text(OccurrenceId.of(event.source(), event.id())))
                .with(at, data.said(at).orElse(Value.text(time.toString())))
                .with("cloudevent", attributes(event));
    }

    /** What a tracking call says beside what it is about. */
    private static Fields forTracking(Occurrence event) {
        Fields call =
                Fields.NONE
                        .with("messageId", Value.text(OccurrenceId.of(event.source(), event.id())))
                        .with("cloudevent", attributes(event));
        return event.time() == null
                ? call
                : call.with("timestamp", Value.text(event.time().toString()));
    }

    private static Fields attributes(Occurrence event) {
        Fields said =
                Fields.NONE
                        .with("source", Value.text(event.source()))
                        .with("type", Value.text(event.type()));
        return Optional.ofNullable(event.subject())
                .map(subject -> said.with("subject", Value.text(subject)))
                .orElse(said);
    }

    /** Whether a subject can be an identifier of this type. */
    public static boolean identifies(String type) {
        return PlainCall.FIELD_OF.containsKey(type);
    }
}
