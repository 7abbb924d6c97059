package com.kundresa.local.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.local.message.Json;
import com.kundresa.local.world.Catalogue;
import com.kundresa.local.world.Product;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a personalised place of a page.
 *
 * @param basis what the decision knew: {@code state} of the customer, {@code context-only}, or
 *     {@code none} where these are the shop's own popular products
 * @param decisionId of the decision that chose them; empty where there was none
 * @param items products of this shop, each with the reasons for it
 * @param notes what is not a product: an offer, a message, a service, with its reasons
 */
record Slot(String basis, String decisionId, List<Item> items, List<Note> notes) {

    record Item(Product product, List<String> reasons) {}

    record Note(String kind, String title, String text, List<String> reasons) {}

    /** The shop's own choice: the same for everyone. */
    static Slot popular(int count, List<String> inView) {
        List<Item> items =
                Shelf.popular(count, inView).stream()
                        .map(product -> new Item(product, List.of("Popular in the shop")))
                        .toList();
        return new Slot("none", "", items, List.of());
    }

    /** What recommendation-service decided, as far as this shop sells it. */
    static Slot of(JsonNode decision, int count) {
        Map<String, Item> items = new LinkedHashMap<>();
        List<Note> notes = new ArrayList<>();
        for (JsonNode answer : decision.path("answers")) {
            if (answer.path("products").isEmpty()) {
                notes.add(note(answer));
            } else {
                answer.path("products").forEach(said -> add(said, answer, items));
            }
        }
        return new Slot(
                decision.path("basis").asText("state"),
                decision.path("decisionId").asText(""),
                items.values().stream().limit(count).toList(),
                notes);
    }

    private static Note note(JsonNode answer) {
        return new Note(
                answer.path("kind").asText("message"),
                answer.path("title").asText(""),
                answer.path("text").asText(""),
                reasons(answer));
    }

    private static void add(JsonNode said, JsonNode answer, Map<String, Item> items) {
        List<String> own = reasons(said);
        Catalogue.find(said.path("productId").asText())
                .map(product -> new Item(product, own.isEmpty() ? reasons(answer) : own))
                .ifPresent(item -> items.putIfAbsent(item.product().id(), item));
    }

    private static List<String> reasons(JsonNode said) {
        List<String> reasons = new ArrayList<>();
        said.path("reasons").forEach(reason -> reasons.add(reason.path("text").asText()));
        return reasons;
    }

    /** Fills up with popular products what the decision left free. */
    Slot filledTo(int count, List<String> inView) {
        List<String> shown = new ArrayList<>(inView);
        items.forEach(item -> shown.add(item.product().id()));
        List<Item> all = new ArrayList<>(items);
        all.addAll(popular(Math.max(0, count - items.size()), shown).items());
        return new Slot(basis, decisionId, all, notes);
    }

    JsonNode json() {
        ObjectNode json = Json.object().put("basis", basis).put("decisionId", decisionId);
        ArrayNode products = json.putArray("items");
        for (Item item : items) {
            texts(item.reasons(), products.addObject().put("id", item.product().id()));
        }
        ArrayNode others = json.putArray("notes");
        for (Note note : notes) {
            ObjectNode written = others.addObject().put("kind", note.kind());
            texts(note.reasons(), written.put("title", note.title()).put("text", note.text()));
        }
        return json;
    }

    private static void texts(List<String> reasons, ObjectNode target) {
        ArrayNode array = target.putArray("reasons");
        reasons.forEach(array::add);
    }
}
