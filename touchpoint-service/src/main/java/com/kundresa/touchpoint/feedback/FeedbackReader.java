package com.kundresa.touchpoint.feedback;

import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Feedback;
import com.kundresa.touchpoint.interaction.Feedback.Kind;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Line;
import com.kundresa.touchpoint.interaction.Message;
import com.kundresa.touchpoint.interaction.Message.Direction;
import com.kundresa.touchpoint.interaction.Objections;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Times;
import com.kundresa.touchpoint.payload.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer to a survey, one review or one reaction: a score of some kind, free text, or
 * both.
 *
 * <p>The product that it is about becomes a product; order, case and agent stay properties.
 */
public final class FeedbackReader {

    private static final List<String> KNOWN =
            List.of(
                    "feedbackId",
                    "at",
                    "kind",
                    "score",
                    "best",
                    "text",
                    "locale",
                    "productId",
                    "productName",
                    "productCategory",
                    "email",
                    "phone",
                    "userId",
                    "loyaltyCard",
                    "anonymousId",
                    "name");

    private FeedbackReader() {}

    public static Reading read(Fields sent, Arrival arrival) {
        Form form = new Form(sent, new Objections());
        Draft draft =
                new Draft(
                        arrival,
                        form.objections(),
                        form.required("feedbackId", Limits.MESSAGE_ID),
                        "feedback_given",
                        "feedback",
                        Times.of(form.requiredTime("at"), null, arrival.receivedAt()));
        draft.feedback(feedback(form)).products(product(form), null).properties(rest(sent));
        say(form, draft);
        draft.identifier(Identifier.USER_ID, form.optional("userId"));
        draft.identifier(Identifier.LOYALTY_CARD, form.optional("loyaltyCard"));
        draft.identifier(Identifier.EMAIL, form.optional("email"));
        draft.identifier(Identifier.PHONE, form.optional("phone"));
        draft.identifier(Identifier.ANONYMOUS_ID, form.optional("anonymousId"));
        if (form.optional("name") != null) {
            draft.trait("name", sent.get("name"));
        }
        return draft.reading();
    }

    /** The score with its text; null where there is text alone. */
    private static @Nullable Feedback feedback(Form form) {
        String text = form.verbatim("text");
        boolean wordsAlone = form.fields().said("kind", "score").isEmpty() && text != null;
        if (wordsAlone) {
            return null;
        }
        Kind kind = form.requiredChoice("kind", Kind.class);
        Scale scale = Scale.of(kind, form);
        Integer score = scale.score(form);
        return score == null ? null : new Feedback(kind, score, scale.said(), text);
    }

    /** Text without a score is kept as what the customer wrote. */
    private static void say(Form form, Draft draft) {
        String text = form.verbatim("text");
        if (text != null && form.fields().said("kind", "score").isEmpty()) {
            draft.message(new Message(null, Direction.IN, text, form.optional("locale")));
        }
    }

    private static List<Line> product(Form form) {
        String id = form.optional("productId");
        if (id != null && id.length() > Limits.REFERENCE) {
            form.objections()
                    .raise(Reason.FIELD_TOO_LONG, "Say \"productId\" with at most 200 characters.");
        }
        return id == null
                ? List.of()
                : List.of(
                        new Line(
                                id,
                                form.optional("productName"),
                                form.optional("productCategory"),
                                1,
                                null,
                                null));
    }

    private static Fields rest(Fields sent) {
        return sent.without(KNOWN);
    }
}
