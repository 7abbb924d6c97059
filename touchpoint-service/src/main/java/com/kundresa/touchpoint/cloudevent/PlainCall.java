package com.kundresa.touchpoint.cloudevent;

import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Data in our plain form, as the tracking call that says the same.
 *
 * <p>The plain form: {@code userId anonymousId email phone loyaltyCard deviceId}, {@code
 * identifiers} as an array of {@code {type, value}}, {@code traits}, {@code consents} (purpose to
 * allowed or not), {@code page}, {@code campaign}, {@code device}, {@code properties}; whatever
 * else the data says belongs to the properties.
 */
record PlainCall(Fields data) {

    /** The field of the plain form for each type of identifier that has one. */
    static final Map<String, String> FIELD_OF =
            Map.of(
                    Identifier.USER_ID, "userId",
                    Identifier.EMAIL, "email",
                    Identifier.PHONE, "phone",
                    Identifier.LOYALTY_CARD, "loyaltyCard",
                    Identifier.DEVICE_ID, "deviceId",
                    Identifier.ANONYMOUS_ID, "anonymousId");

    private static final List<String> OF_THE_CALL =
            List.of("userId", "anonymousId", "previousId", "groupId");
    private static final List<String> OF_THE_TRAITS = List.of("email", "phone", "loyaltyCard");
    private static final List<String> OF_THE_CONTEXT = List.of("page", "campaign", "device");
    private static final List<String> OTHERS =
            List.of("identifiers", "traits", "consents", "deviceId", "properties");

    /**
     * The call with this name.
     *
     * @param said what the event says of the call beside its data: message id, time, attributes
     */
    Fields of(String name, String kind, Fields said) {
        Fields call =
                said.without(List.of("cloudevent"))
                        .with("type", Value.text(type(kind)))
                        .with(kind.equals("screen_viewed") ? "name" : "event", Value.text(name))
                        .with("context", context(kind))
                        .with("properties", properties(said));
        for (String field : OF_THE_CALL) {
            call = copied(field, call);
        }
        return kind.equals("grouped") ? copied("traits", call) : call;
    }

    private static String type(String kind) {
        return switch (kind) {
            case "identified", "identify" -> "identify";
            case "page_viewed", "page" -> "page";
            case "screen_viewed", "screen" -> "screen";
            case "grouped", "group" -> "group";
            case "aliased", "alias" -> "alias";
            default -> "track";
        };
    }

    private Fields context(String kind) {
        Fields context =
                Fields.NONE.with("traits", traits(kind)).with("externalIds", identifiers());
        for (String field : OF_THE_CONTEXT) {
            context = copied(field, context);
        }
        Value device = data.get("deviceId");
        Fields withDevice =
                device == null
                        ? context
                        : context.with("device", context.fields("device").with("id", device));
        return data.get("consents") instanceof Fields consents
                ? withDevice.with("consent", Fields.NONE.with("categoryPreferences", consents))
                : withDevice;
    }

    /** Of the customer; those of a group belong to the call itself. */
    private Fields traits(String kind) {
        Fields traits = kind.equals("grouped") ? Fields.NONE : data.fields("traits");
        for (String field : OF_THE_TRAITS) {
            traits = copied(field, traits);
        }
        return traits;
    }

    private Value identifiers() {
        List<Value> external = new ArrayList<>();
        for (Value said : data.items("identifiers")) {
            if (said instanceof Fields identifier) {
                identifier
                        .said("value")
                        .ifPresent(value -> external.add(identifier.with("id", value)));
            }
        }
        return new Value.Items(external);
    }

    private Fields properties(Fields said) {
        Fields others = data;
        for (List<String> known : List.of(OF_THE_CALL, OF_THE_TRAITS, OF_THE_CONTEXT, OTHERS)) {
            others = others.without(known);
        }
        return others.over(data.fields("properties")).with("cloudevent", said.fields("cloudevent"));
    }

    private Fields copied(String field, Fields to) {
        Value value = data.get(field);
        return value == null ? to : to.with(field, value);
    }
}
