package com.kundresa.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.local.message.Json;
import com.kundresa.local.message.Message;
import com.kundresa.local.world.Truth.Identifier;
import com.kundresa.local.world.Truth.Totals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a naive listener understands from the messages alone: identifiers named together are one
 * customer (shared devices aside), each message id counts once. Written without the generator's
 * code.
 */
final class Told {
    private final Map<Identifier, Identifier> parents = new HashMap<>();
    private final List<Map.Entry<Identifier, JsonNode>> heard = new ArrayList<>();

    static Told by(List<Message> messages, Set<String> sharedDevices) {
        Told told = new Told();
        for (Message message : new HashSet<>(messages)) {
            JsonNode json = Json.read(message.body().getBytes(StandardCharsets.UTF_8));
            told.hear(json, sharedDevices);
        }
        return told;
    }

    Set<Identifier> identifiersOf(Identifier any) {
        Set<Identifier> same = new HashSet<>();
        for (Identifier identifier : parents.keySet()) {
            if (root(identifier).equals(root(any))) {
                same.add(identifier);
            }
        }
        return same;
    }

    Totals totalsOf(Identifier any) {
        int orders = 0;
        int refunds = 0;
        Map<String, Long> revenue = new TreeMap<>();
        Map<String, Long> refunded = new TreeMap<>();
        for (JsonNode json : of(any)) {
            String event = json.path("event").asText();
            boolean receipt = json.has("receiptId");
            JsonNode facts = receipt ? json : json.path("properties");
            if (!receipt && !event.equals("Order Completed")) {
                continue;
            }
            long total = facts.path("total").decimalValue().movePointRight(2).longValueExact();
            if (total > 0) {
                orders++;
                revenue.merge(facts.path("currency").asText(), total, Long::sum);
            } else {
                refunds++;
                refunded.merge(facts.path("currency").asText(), -total, Long::sum);
            }
        }
        return new Totals(orders, revenue, refunds, refunded);
    }

    Set<String> openCasesOf(Identifier any) {
        Set<String> opened = new HashSet<>();
        Set<String> solved = new HashSet<>();
        for (JsonNode json : of(any)) {
            if (json.has("ticketId")) {
                (json.path("event").asText().equals("solved") ? solved : opened)
                        .add(json.path("ticketId").asText());
            }
        }
        opened.removeAll(solved);
        return opened;
    }

    private List<JsonNode> of(Identifier any) {
        return heard.stream()
                .filter(message -> root(message.getKey()).equals(root(any)))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void hear(JsonNode json, Set<String> sharedDevices) {
        List<Identifier> named = identifiers(json);
        named.removeIf(identifier -> sharedDevices.contains(identifier.value()));
        if (named.isEmpty()) {
            return;
        }
        named.forEach(identifier -> parents.putIfAbsent(identifier, identifier));
        named.forEach(identifier -> parents.put(root(identifier), root(named.getFirst())));
        heard.add(Map.entry(named.getFirst(), json));
    }

    private static List<Identifier> identifiers(JsonNode json) {
        List<Identifier> named = new ArrayList<>();
        add(named, "user_id", json.path("userId"));
        add(named, "anonymous_id", json.path("anonymousId"));
        add(named, "email", json.path("email"));
        add(named, "phone", json.path("phone"));
        add(named, "loyalty_card", json.path("loyaltyCard"));
        add(named, "chat_contact", json.path("contactId"));
        add(named, "email", json.at("/traits/email"));
        add(named, "loyalty_card", json.at("/traits/loyaltyCard"));
        add(named, "email", json.at("/context/traits/email"));
        return named;
    }

    private static void add(List<Identifier> named, String type, JsonNode value) {
        if (value.isTextual()) {
            named.add(new Identifier(type, value.asText()));
        }
    }

    private Identifier root(Identifier identifier) {
        Identifier at = identifier;
        Identifier parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            at = parent;
            parent = parents.getOrDefault(at, at);
        }
        return at;
    }
}
