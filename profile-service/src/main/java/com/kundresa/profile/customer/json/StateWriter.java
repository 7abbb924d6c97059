package com.kundresa.profile.customer.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.kundresa.profile.consent.Consent;
import com.kundresa.profile.customer.Bucket;
import com.kundresa.profile.customer.Cart;
import com.kundresa.profile.customer.Computed;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.CustomerState.InSegment;
import com.kundresa.profile.customer.CustomerState.KnownIdentifier;
import com.kundresa.profile.customer.CustomerState.KnownOrder;
import com.kundresa.profile.customer.CustomerState.KnownTrait;
import com.kundresa.profile.customer.CustomerState.OrderTotals;
import com.kundresa.profile.customer.Seen;
import com.kundresa.profile.touch.TraitValue;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a state field by field, in the order of the contract; what is absent or false is left out.
 */
final class StateWriter extends FieldWriter {

    private final DeedWriter deeds;

    StateWriter(JsonGenerator json) {
        super(json);
        this.deeds = new DeedWriter(json);
    }

    void write(CustomerState state) throws IOException {
        json.writeStartObject();
        id("customerId", state.customerId());
        json.writeNumberField("version", state.version());
        identifiers(state.identifiers());
        id("anchor", state.anchor());
        traits(state.traits());
        time("firstSeen", state.firstSeen());
        time("lastSeen", state.lastSeen());
        json.writeNumberField("interactions", state.interactions());
        channels(state.channels());
        orders(state.orders());
        buckets("purchases", state.purchases());
        cart(state.cart());
        deeds.recent(state.recent());
        interests(state);
        deeds.cases(state.cases());
        consents(state.consents());
        deeds.feedback(state.feedback());
        deeds.journey(state.journey());
        segments(state.segments());
        deeds.scores(state.scores());
        deeds.campaigns(state.campaigns());
        deeds.accounts(state.accounts());
        computed(state.computed());
        json.writeEndObject();
    }

    private void identifiers(List<KnownIdentifier> identifiers) throws IOException {
        json.writeArrayFieldStart("identifiers");
        for (KnownIdentifier identifier : identifiers) {
            json.writeStartObject();
            text("type", identifier.type());
            text("value", identifier.value());
            id("nodeId", identifier.nodeId());
            time("firstSeen", identifier.firstSeen());
            flagIfTrue("shared", identifier.shared());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void traits(SortedMap<String, KnownTrait> traits) throws IOException {
        json.writeObjectFieldStart("traits");
        for (Map.Entry<String, KnownTrait> entry : traits.entrySet()) {
            KnownTrait trait = entry.getValue();
            json.writeObjectFieldStart(entry.getKey());
            traitValue(trait.value());
            text("source", trait.source());
            text("channel", trait.channel());
            time("at", trait.at());
            id("interactionId", trait.interactionId());
            flagIfTrue("verified", trait.verified());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void traitValue(TraitValue value) throws IOException {
        switch (value) {
            case TraitValue.Text text -> text("value", text.text());
            case TraitValue.Numeric number -> json.writeNumberField("value", number.number());
            case TraitValue.Flag flag -> json.writeBooleanField("value", flag.flag());
            case TraitValue.Removed removed -> json.writeNullField("value");
            case TraitValue.Several several -> several(several);
        }
    }

    /** Readers that know no lists find all in one text. */
    private void several(TraitValue.Several several) throws IOException {
        text("value", String.join(", ", several.texts()));
        json.writeArrayFieldStart("values");
        for (String text : several.texts()) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void channels(SortedMap<String, Seen> channels) throws IOException {
        json.writeObjectFieldStart("channels");
        for (Map.Entry<String, Seen> entry : channels.entrySet()) {
            json.writeObjectFieldStart(entry.getKey());
            time("firstSeen", entry.getValue().first());
            time("lastSeen", entry.getValue().last());
            json.writeNumberField("interactions", entry.getValue().count());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void orders(OrderTotals orders) throws IOException {
        json.writeObjectFieldStart("orders");
        json.writeNumberField("count", orders.count());
        json.writeNumberField("items", orders.items());
        money("revenue", orders.revenue());
        json.writeNumberField("refundCount", orders.refundCount());
        money("refunded", orders.refunded());
        lastOrder(orders.last());
        json.writeEndObject();
    }

    private void lastOrder(@Nullable KnownOrder last) throws IOException {
        if (last == null) {
            return;
        }
        json.writeObjectFieldStart("last");
        text("orderId", last.orderId());
        time("at", last.at());
        text("channel", last.channel());
        text("currency", last.currency());
        json.writeNumberField("totalMinor", last.totalMinor());
        json.writeEndObject();
    }

    private void money(String field, SortedMap<String, Long> money) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Long> entry : money.entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private void buckets(String field, List<Bucket> buckets) throws IOException {
        json.writeArrayFieldStart(field);
        for (Bucket bucket : buckets) {
            json.writeStartObject();
            text("day", bucket.day().toString());
            text("key", bucket.key());
            json.writeNumberField("sum", bucket.sum());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void cart(@Nullable Cart cart) throws IOException {
        if (cart == null) {
            return;
        }
        json.writeObjectFieldStart("cart");
        text("currency", cart.currency());
        time("updatedAt", cart.updatedAt());
        json.writeArrayFieldStart("lines");
        for (Cart.CartLine line : cart.lines()) {
            json.writeStartObject();
            text("productId", line.productId());
            text("name", line.name());
            text("category", line.category());
            json.writeNumberField("quantity", line.quantity());
            number("priceMinor", line.priceMinor());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void interests(CustomerState state) throws IOException {
        json.writeObjectFieldStart("interests");
        buckets("categories", state.categories());
        buckets("products", state.products());
        json.writeEndObject();
    }

    private void consents(SortedMap<String, Consent> consents) throws IOException {
        json.writeObjectFieldStart("consents");
        for (Map.Entry<String, Consent> entry : consents.entrySet()) {
            Consent consent = entry.getValue();
            json.writeObjectFieldStart(entry.getKey());
            json.writeBooleanField("granted", consent.granted());
            time("at", consent.at());
            text("source", consent.source());
            text("channel", consent.channel());
            UUID interactionId = consent.interactionId();
            text("interactionId", interactionId == null ? null : interactionId.toString());
            flagIfTrue("conflict", consent.conflict());
            Instant expiresAt = consent.expiresAt();
            text("expiresAt", expiresAt == null ? null : TimeText.of(expiresAt));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void computed(SortedMap<String, Computed> computed) throws IOException {
        if (computed.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("computed");
        for (Map.Entry<String, Computed> entry : computed.entrySet()) {
            Computed value = entry.getValue();
            json.writeObjectFieldStart(entry.getKey());
            text("of", value.computation().word());
            traitValue(value.value());
            text("currency", value.currency());
            number("days", value.days() == 0 ? null : Long.valueOf(value.days()));
            text("since", value.since() == null ? null : value.since().toString());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void segments(List<InSegment> segments) throws IOException {
        if (segments.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("segments");
        for (InSegment segment : segments) {
            json.writeStartObject();
            text("name", segment.name());
            time("since", segment.since());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
