package com.kundresa.profile.facade.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.CustomerState.InSegment;
import com.kundresa.profile.customer.CustomerState.KnownIdentifier;
import com.kundresa.profile.customer.CustomerState.KnownTrait;
import com.kundresa.profile.customer.Membership;
import com.kundresa.profile.customer.json.TimeText;
import com.kundresa.profile.touch.TraitValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of a customer, in the words of Segment's Profile API. */
public final class ProfileJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What Segment's calls carry among the traits and is an identifier with us. */
    private static final List<String> ALSO_TRAITS = List.of("email", "phone");

    private ProfileJson() {}

    /**
     * A trait as it is shown.
     *
     * @param source who said it; nothing where the product found it out itself, and for an
     *     identifier
     * @param at when it was said or found; nothing where that is not one moment
     */
    public record Shown(
            String name, JsonNode value, @Nullable String source, @Nullable Instant at) {

        /** The value alone, or with where it comes from. */
        public JsonNode json(boolean verbose) {
            if (!verbose) {
                return value;
            }
            ObjectNode json = JSON.objectNode();
            json.set("value", value);
            if (source != null) {
                json.put("source_id", source);
            }
            if (at != null) {
                json.put("updated_at", TimeText.of(at));
            }
            return json;
        }
    }

    /**
     * By name, e-mail and telephone number as identifiers, traits that were said, traits that were
     * computed, and each segment that the customer is in as a trait that is true. Where two have
     * one name, the latter is shown.
     */
    public static List<Shown> traits(CustomerState state) {
        SortedMap<String, Shown> shown = new TreeMap<>();
        for (String type : ALSO_TRAITS) {
            newest(state, type).ifPresent(identifier -> shown.put(type, shown(identifier)));
        }
        state.traits().forEach((name, trait) -> shown.put(name, shown(name, trait)));
        state.computed()
                .forEach((name, computed) ->
                        shown.put(name, new Shown(name, value(computed.value()), null, null)));
        for (InSegment segment : state.segments()) {
            shown.put(
                    segment.name(),
                    new Shown(segment.name(), JSON.booleanNode(true), null, segment.since()));
        }
        return List.copyOf(shown.values());
    }

    /** Of several of a type, the one that came last. */
    private static Optional<KnownIdentifier> newest(CustomerState state, String type) {
        return ownIdentifiers(state).stream()
                .filter(identifier -> identifier.type().equals(type))
                .max(
                        Comparator.comparing(KnownIdentifier::firstSeen)
                                .thenComparing(KnownIdentifier::value));
    }

    private static Shown shown(KnownIdentifier identifier) {
        return new Shown(
                identifier.type(), JSON.textNode(identifier.value()), null, identifier.firstSeen());
    }

    private static Shown shown(String name, KnownTrait trait) {
        return new Shown(name, value(trait.value()), trait.source(), trait.at());
    }

    private static JsonNode value(TraitValue value) {
        return switch (value) {
            case TraitValue.Text text -> JSON.textNode(text.text());
            case TraitValue.Numeric number -> JSON.numberNode(number.number());
            case TraitValue.Flag flag -> JSON.booleanNode(flag.flag());
            case TraitValue.Removed removed -> JSON.nullNode();
            case TraitValue.Several several -> {
                var all = JSON.arrayNode();
                several.texts().forEach(all::add);
                yield all;
            }
        };
    }

    /** Identifiers that are the customer's own, strongest first. */
    public static List<KnownIdentifier> ownIdentifiers(CustomerState state) {
        List<KnownIdentifier> own = new ArrayList<>();
        for (KnownIdentifier identifier : state.identifiers()) {
            if (!identifier.shared()) {
                own.add(identifier);
            }
        }
        return own;
    }

    public static ObjectNode externalId(KnownIdentifier identifier) {
        return externalId("users", identifier.type(), identifier.value())
                .put("created_at", TimeText.of(identifier.firstSeen()));
    }

    /** The account that the person acts or acted for. */
    public static ObjectNode link(Membership membership) {
        ObjectNode account =
                externalId("accounts", "group_id", membership.account())
                        .put("source_id", membership.source())
                        .put("created_at", TimeText.of(membership.stamp().at()));
        ObjectNode link = JSON.objectNode().put("to_collection", "accounts");
        link.putArray("external_ids").add(account);
        return link;
    }

    static ObjectNode externalId(String collection, String type, String id) {
        return JSON.objectNode()
                .put("collection", collection)
                .put("type", type)
                .put("id", id)
                .put("encoding", "none");
    }
}
