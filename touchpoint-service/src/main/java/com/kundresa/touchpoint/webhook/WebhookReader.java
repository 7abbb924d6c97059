package com.kundresa.touchpoint.webhook;

import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Objections;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import com.kundresa.touchpoint.signature.StandardWebhooks;
import com.kundresa.touchpoint.web.TrackingReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads one Standard Webhook, {@code {type, timestamp, data}}, as the tracking call that says the
 * same: its type is the event, so that what the e-commerce Spec names (orders, products, refunds)
 * is understood here as well.
 */
public final class WebhookReader {

    private static final Map<String, String> IDENTIFIERS =
            Map.of(
                    "userId", Identifier.USER_ID,
                    "crmId", Identifier.CRM_ID,
                    "loyaltyCard", Identifier.LOYALTY_CARD,
                    "email", Identifier.EMAIL,
                    "phone", Identifier.PHONE,
                    "chatContact", Identifier.CHAT_CONTACT,
                    "deviceId", Identifier.DEVICE_ID,
                    "anonymousId", Identifier.ANONYMOUS_ID);

    private static final List<String> NO_PROPERTIES =
            List.of("identifiers", "traits", "consents", "properties");

    private WebhookReader() {}

    public static Reading read(Fields sent, Arrival arrival) {
        Form form = new Form(sent, new Objections());
        String type = form.required("type", Limits.NAME);
        Fields data = form.object("data");
        Form about = new Form(data, form.objections());
        about.object("identifiers");
        about.object("traits");
        about.object("properties");
        return form.objections()
                .first()
                .<Reading>map(refusal -> new Reading.Refused(null, refusal))
                .orElseGet(() -> TrackingReader.read(call(type, sent, data, arrival), arrival));
    }

    private static Fields call(String type, Fields sent, Fields data, Arrival arrival) {
        Fields call =
                type.equals("identified")
                        ? Fields.NONE.with("type", Value.text("identify"))
                        : Fields.NONE
                                .with("type", Value.text("track"))
                                .with("event", Value.text(type))
                                .with("properties", properties(data));
        Fields timed = sent.said("timestamp").map(at -> call.with("timestamp", at)).orElse(call);
        return messageId(sent, arrival)
                .map(id -> timed.with("messageId", Value.text(id)))
                .orElse(timed)
                .with("context", context(data));
    }

    /** The id of the message is a header, and signed. */
    private static Optional<String> messageId(Fields sent, Arrival arrival) {
        return arrival.envelope().text(StandardWebhooks.ID).or(() -> sent.text("id"));
    }

    private static Fields context(Fields data) {
        Fields context =
                Fields.NONE
                        .with("traits", data.fields("traits"))
                        .with("externalIds", new Value.Items(identifiers(data)));
        return data.get("consents") instanceof Fields consents && !consents.isEmpty()
                ? context.with("consent", Fields.NONE.with("categoryPreferences", consents))
                : context;
    }

    private static List<Value> identifiers(Fields data) {
        List<Value> all = new ArrayList<>();
        new TreeMap<>(IDENTIFIERS)
                .forEach((name, type) ->
                        data.text(name).ifPresent(value -> all.add(external(type, value))));
        data.fields("identifiers").all().forEach((type, value) -> add(all, type, value));
        return all;
    }

    /** One value, or an array of them. */
    private static void add(List<Value> all, String type, Value said) {
        if (said instanceof Value.Items(List<Value> values)) {
            values.forEach(
                    value -> value.asText().ifPresent(text -> all.add(external(type, text))));
        } else {
            said.asText().ifPresent(text -> all.add(external(type, text)));
        }
    }

    private static Value external(String type, String value) {
        return Fields.NONE.with("type", Value.text(type)).with("id", Value.text(value));
    }

    /** What stands in {@code properties}, and what is neither that nor known. */
    private static Fields properties(Fields data) {
        Fields rest = data.without(NO_PROPERTIES).without(IDENTIFIERS.keySet());
        return data.fields("properties").over(rest);
    }
}
