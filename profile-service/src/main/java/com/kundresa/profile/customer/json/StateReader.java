package com.kundresa.profile.customer.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.profile.consent.Consent;
import com.kundresa.profile.customer.Bucket;
import com.kundresa.profile.customer.CampaignTouch;
import com.kundresa.profile.customer.Cart;
import com.kundresa.profile.customer.Cases;
import com.kundresa.profile.customer.Computation;
import com.kundresa.profile.customer.Computed;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.CustomerState.InSegment;
import com.kundresa.profile.customer.CustomerState.JourneyState;
import com.kundresa.profile.customer.CustomerState.KnownIdentifier;
import com.kundresa.profile.customer.CustomerState.KnownOrder;
import com.kundresa.profile.customer.CustomerState.KnownTrait;
import com.kundresa.profile.customer.CustomerState.OrderTotals;
import com.kundresa.profile.customer.CustomerState.PhaseEntry;
import com.kundresa.profile.customer.CustomerState.ScoreGiven;
import com.kundresa.profile.customer.Membership;
import com.kundresa.profile.customer.RecentTouch;
import com.kundresa.profile.customer.Score;
import com.kundresa.profile.customer.Seen;
import com.kundresa.profile.touch.Campaign;
import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.TraitValue;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a state that {@link StateWriter} wrote. */
final class StateReader {

    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .reader();

    private StateReader() {}

    static CustomerState read(byte[] bytes) throws IOException {
        try {
            return state(JSON.readTree(bytes));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("A field is missing or malformed", e);
        }
    }

    private static CustomerState state(JsonNode node) {
        return new CustomerState(
                id(node, "customerId"),
                node.required("version").longValue(),
                list(node, "identifiers", StateReader::identifier),
                id(node, node.has("anchor") ? "anchor" : "customerId"),
                map(node, "traits", StateReader::trait),
                time(node, "firstSeen"),
                time(node, "lastSeen"),
                node.required("interactions").longValue(),
                map(node, "channels", StateReader::seen),
                orders(node.required("orders")),
                list(node, "purchases", StateReader::bucket),
                node.has("cart") ? cart(node.required("cart")) : null,
                list(node, "recent", StateReader::recent),
                list(node.required("interests"), "categories", StateReader::bucket),
                list(node.required("interests"), "products", StateReader::bucket),
                cases(node.required("cases")),
                map(node, "consents", StateReader::consent),
                list(node, "feedback", StateReader::score),
                journey(node.required("journey")),
                list(node, "segments", StateReader::segment),
                node.has("scores") ? map(node, "scores", StateReader::scoreSum) : new TreeMap<>(),
                list(node, "campaigns", StateReader::campaign),
                list(node, "accounts", StateReader::account),
                node.has("computed")
                        ? map(node, "computed", StateReader::computed)
                        : new TreeMap<>());
    }

    private static KnownIdentifier identifier(JsonNode node) {
        return new KnownIdentifier(
                text(node, "type"),
                text(node, "value"),
                id(node, "nodeId"),
                time(node, "firstSeen"),
                flag(node, "shared"));
    }

    private static KnownTrait trait(JsonNode node) {
        return new KnownTrait(
                node.has("values") ? several(node) : value(node.required("value")),
                text(node, "source"),
                text(node, "channel"),
                time(node, "at"),
                id(node, "interactionId"),
                flag(node, "verified"));
    }

    private static TraitValue several(JsonNode node) {
        return new TraitValue.Several(new TreeSet<>(list(node, "values", JsonNode::textValue)));
    }

    private static TraitValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> new TraitValue.Text(node.textValue());
            case NUMBER -> new TraitValue.Numeric(node.decimalValue());
            case BOOLEAN -> new TraitValue.Flag(node.booleanValue());
            case NULL, ARRAY, OBJECT, BINARY, POJO, MISSING -> new TraitValue.Removed();
        };
    }

    private static Seen seen(JsonNode node) {
        return new Seen(
                time(node, "firstSeen"),
                time(node, "lastSeen"),
                node.required("interactions").longValue());
    }

    private static OrderTotals orders(JsonNode node) {
        return new OrderTotals(
                node.required("count").longValue(),
                node.required("items").longValue(),
                map(node, "revenue", JsonNode::longValue),
                node.required("refundCount").longValue(),
                map(node, "refunded", JsonNode::longValue),
                node.has("last") ? lastOrder(node.required("last")) : null);
    }

    private static KnownOrder lastOrder(JsonNode node) {
        return new KnownOrder(
                text(node, "orderId"),
                time(node, "at"),
                text(node, "channel"),
                text(node, "currency"),
                node.required("totalMinor").longValue());
    }

    private static Bucket bucket(JsonNode node) {
        return new Bucket(
                LocalDate.parse(text(node, "day")),
                text(node, "key"),
                node.required("sum").longValue());
    }

    private static Cart cart(JsonNode node) {
        return new Cart(
                textOrNothing(node, "currency"),
                time(node, "updatedAt"),
                list(node, "lines", StateReader::cartLine));
    }

    private static Cart.CartLine cartLine(JsonNode node) {
        return new Cart.CartLine(
                text(node, "productId"),
                textOrNothing(node, "name"),
                textOrNothing(node, "category"),
                node.required("quantity").intValue(),
                node.has("priceMinor") ? Long.valueOf(node.get("priceMinor").longValue()) : null);
    }

    private static RecentTouch recent(JsonNode node) {
        return new RecentTouch(
                stamp(node, "at"),
                text(node, "channel"),
                text(node, "type"),
                textOrNothing(node, "name"),
                list(node, "productIds", JsonNode::textValue),
                textOrNothing(node, "campaign"));
    }

    private static Cases cases(JsonNode node) {
        return new Cases(
                list(node, "open", StateReader::openCase), node.required("closed").intValue());
    }

    private static Cases.OpenCase openCase(JsonNode node) {
        return new Cases.OpenCase(
                text(node, "caseId"),
                textOrNothing(node, "topic"),
                textOrNothing(node, "priority"),
                textOrNothing(node, "subject"),
                textOrNothing(node, "status"),
                time(node, "at"));
    }

    private static Consent consent(JsonNode node) {
        return new Consent(
                node.required("granted").booleanValue(),
                time(node, "at"),
                text(node, "source"),
                textOrNothing(node, "channel"),
                node.has("interactionId") ? id(node, "interactionId") : null,
                flag(node, "conflict"),
                node.has("expiresAt") ? time(node, "expiresAt") : null);
    }

    private static ScoreGiven score(JsonNode node) {
        return new ScoreGiven(
                text(node, "kind"),
                node.required("score").intValue(),
                node.has("best") ? Integer.valueOf(node.get("best").intValue()) : null,
                time(node, "at"),
                textOrNothing(node, "channel"));
    }

    private static Score scoreSum(JsonNode node) {
        return new Score(
                node.required("count").longValue(),
                node.required("sum").longValue(),
                node.required("last").intValue(),
                stamp(node, "at"));
    }

    private static CampaignTouch campaign(JsonNode node) {
        return new CampaignTouch(
                stamp(node, "at"),
                text(node, "channel"),
                text(node, "type"),
                new Campaign(
                        textOrNothing(node, "id"),
                        textOrNothing(node, "name"),
                        textOrNothing(node, "source"),
                        textOrNothing(node, "medium")));
    }

    private static Membership account(JsonNode node) {
        return new Membership(stamp(node, "since"), text(node, "account"), text(node, "source"));
    }

    private static Stamp stamp(JsonNode node, String time) {
        return new Stamp(time(node, time), id(node, "interactionId"));
    }

    private static JourneyState journey(JsonNode node) {
        return new JourneyState(
                text(node, "preset"),
                text(node, "phase"),
                node.has("since") ? time(node, "since") : null,
                list(node, "entries", StateReader::entry));
    }

    private static PhaseEntry entry(JsonNode node) {
        return new PhaseEntry(
                text(node, "phase"),
                time(node, "at"),
                id(node, "interactionId"),
                flag(node, "back"));
    }

    private static Computed computed(JsonNode node) {
        String since = textOrNothing(node, "since");
        return new Computed(
                Computation.named(text(node, "of")),
                value(node.required("value")),
                textOrNothing(node, "currency"),
                node.path("days").asInt(),
                since == null ? null : LocalDate.parse(since));
    }

    private static InSegment segment(JsonNode node) {
        return new InSegment(text(node, "name"), time(node, "since"));
    }

    private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> item) {
        List<T> items = new ArrayList<>();
        for (JsonNode each : node.path(field)) {
            items.add(item.apply(each));
        }
        return List.copyOf(items);
    }

    private static <T> SortedMap<String, T> map(
            JsonNode node, String field, Function<JsonNode, T> item) {
        SortedMap<String, T> items = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.required(field).properties()) {
            items.put(entry.getKey(), item.apply(entry.getValue()));
        }
        return items;
    }

    private static String text(JsonNode node, String field) {
        String text = node.required(field).textValue();
        if (text == null) {
            throw new IllegalArgumentException(field + " must be a text");
        }
        return text;
    }

    private static @Nullable String textOrNothing(JsonNode node, String field) {
        return node.path(field).textValue();
    }

    private static boolean flag(JsonNode node, String field) {
        return node.path(field).asBoolean();
    }

    private static UUID id(JsonNode node, String field) {
        return UUID.fromString(text(node, field));
    }

    private static Instant time(JsonNode node, String field) {
        return Instant.parse(text(node, field));
    }
}
