package com.kundresa.touchpoint.web;

import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The six calls of the tracking API, each with what only it says. */
public sealed interface TrackingCall {

    record Identify(Fields traits) implements TrackingCall {}

    record Track(String event, Fields properties) implements TrackingCall {}

    record PageCall(@Nullable String name, Fields properties) implements TrackingCall {}

    record ScreenCall(@Nullable String name, Fields properties) implements TrackingCall {}

    record Group(@Nullable String groupId, Fields traits) implements TrackingCall {}

    record Alias(@Nullable String previousId) implements TrackingCall {}

    /** The call that an event is, by its field {@code type}; empty after an objection. */
    static Optional<TrackingCall> of(Form event) {
        String type = event.fields().text("type", "action").orElse("");
        TrackingCall call =
                switch (type) {
                    case "identify" -> new Identify(event.object("traits"));
                    case "track" ->
                            new Track(event.required("event", Limits.NAME), properties(event));
                    case "page" -> new PageCall(name(event), properties(event));
                    case "screen" -> new ScreenCall(name(event), properties(event));
                    case "group" -> new Group(event.optional("groupId"), event.object("traits"));
                    case "alias" -> new Alias(event.optional("previousId", "previous_id"));
                    default -> null;
                };
        if (call == null) {
            event.objections()
                    .raise(
                            Reason.UNKNOWN_CALL,
                            "Say \"type\" as one of identify, track, page, screen, group, alias.");
        }
        return Optional.ofNullable(call);
    }

    private static Fields properties(Form event) {
        Fields properties = event.object("properties");
        String category = event.optional("category");
        return category == null || properties.has("category")
                ? properties
                : properties.with("category", Value.text(category));
    }

    private static @Nullable String name(Form event) {
        if (event.fields().said("name").isPresent() && event.optional("name") == null) {
            if (!(event.fields().get("name") instanceof Value.Text)) {
                event.objections().raise(Reason.FIELD_MALFORMED, "Say \"name\" as a text.");
            }
            return null;
        }
        return event.optional("name");
    }
}
