package com.kundresa.local.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A till receipt in touchpoint-service's plain form. */
public record Receipt(
        String receiptId,
        Instant at,
        String store,
        @Nullable String till,
        String currency,
        @Nullable String loyaltyCard,
        @Nullable String email,
        List<Line> lines,
        @Nullable String returnedReceiptId) {

    public static Receipt of(
            String receiptId,
            Instant at,
            String store,
            String currency,
            String loyaltyCard,
            List<Line> lines) {
        return new Receipt(receiptId, at, store, null, currency, loyaltyCard, null, lines, null);
    }

    public Message message() {
        ObjectNode json = Json.object();
        json.put("receiptId", receiptId).put("at", at.toString()).put("store", store);
        put(json, "till", till);
        json.put("currency", currency);
        put(json, "loyaltyCard", loyaltyCard);
        put(json, "email", email);
        put(json, "returnedReceiptId", returnedReceiptId);
        var array = json.putArray("lines");
        lines.forEach(line -> line.writeAsReceiptLine(array));
        json.put("total", Line.total(lines));
        return new Message(Source.TILL, Door.RECEIPTS, receiptId, at, Json.text(json));
    }

    static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
