package com.kundresa.touchpoint.web.posthog;

import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import com.kundresa.touchpoint.web.TrackingReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads one event of PostHog's capture API as the tracking call that says the same.
 *
 * <p>{@code $set} becomes traits. {@code $set_once} stays a property: a trait here follows what was
 * said last, and that is what {@code $set_once} must not do.
 */
public final class PostHogReader {

    private static final List<String> CONSUMED =
            List.of("token", "api_key", "distinct_id", "$set", "$anon_distinct_id", "$groups");

    private PostHogReader() {}

    public static Reading read(Fields event, Arrival arrival) {
        return TrackingReader.read(call(event), arrival);
    }

    private static Fields call(Fields event) {
        Fields properties = event.fields("properties");
        Fields call =
                copied(
                                event,
                                "timestamp",
                                "timestamp",
                                copied(event, "uuid", "messageId", Fields.NONE))
                        .with("context", PostHogContext.of(properties, set(event, properties)));
        return switch (event.text("event").orElse("")) {
            case "$identify", "$set" -> call(call, "identify", event, properties);
            case "$create_alias", "$merge_dangerously" ->
                    copied(
                            properties,
                            "alias",
                            "previousId",
                            call(call, "alias", event, properties));
            case "$pageview" ->
                    call(call, "page", event, properties)
                            .with("properties", page(properties).over(rest(properties)));
            case "$screen" ->
                    copied(
                                    properties,
                                    "$screen_name",
                                    "name",
                                    call(call, "screen", event, properties))
                            .with("properties", rest(properties));
            case "$groupidentify" -> group(call, event, properties);
            default ->
                    copied(event, "event", "event", call(call, "track", event, properties))
                            .with("properties", rest(properties));
        };
    }

    /** The call with its type and the customer's ids. */
    private static Fields call(Fields call, String type, Fields event, Fields properties) {
        Fields typed = call.with("type", Value.text(type));
        Optional<Value> id = event.said("distinct_id").or(() -> properties.said("distinct_id"));
        String role = anonymous(id, properties) ? "anonymousId" : "userId";
        Fields known = id.map(said -> typed.with(role, said)).orElse(typed);
        return copied(properties, "$anon_distinct_id", "anonymousId", known);
    }

    /**
     * Whether the id is one that the client has made itself. Clients in browsers and apps say so;
     * those on servers say nothing, and their ids are the business's own.
     */
    private static boolean anonymous(Optional<Value> id, Fields properties) {
        boolean saidAnonymous =
                properties.get("$is_identified") instanceof Value.Flag(boolean identified)
                        && !identified;
        return saidAnonymous || id.isPresent() && id.equals(properties.said("$device_id"));
    }

    private static Fields group(Fields call, Fields event, Fields properties) {
        Fields grouped = call(call, "group", event, properties);
        return copied(properties, "$group_key", "groupId", grouped)
                .with("traits", properties.fields("$group_set"));
    }

    private static Fields set(Fields event, Fields properties) {
        return properties.fields("$set").over(event.fields("$set"));
    }

    private static Fields page(Fields properties) {
        Fields page = copied(properties, "$current_url", "url", Fields.NONE);
        page = copied(properties, "$pathname", "path", page);
        page = copied(properties, "$title", "title", page);
        return copied(properties, "$referrer", "referrer", page);
    }

    private static Fields rest(Fields properties) {
        return properties.without(CONSUMED).without(PostHogContext.CONSUMED);
    }

    private static Fields copied(Fields from, String name, String as, Fields to) {
        return from.said(name).map(value -> to.with(as, value)).orElse(to);
    }
}
