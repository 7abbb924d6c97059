package com.kundresa.local.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.kundresa.local.message.Json;
import com.kundresa.local.world.Catalogue;
import com.kundresa.local.world.Product;
import java.util.List;

/** The catalogue as the page reads it. Pure. */
final class Shelf {

    /** The shop sells in one currency; the sample's other one is for its Danish customers. */
    static final String CURRENCY = "SEK";

    /** What the shop shows to everyone when it has no better idea. */
    private static final List<String> POPULAR =
            List.of(
                    "kettle-steel",
                    "blanket-wool",
                    "candle-beeswax",
                    "thermos-steel",
                    "socks-ragg",
                    "board-birch",
                    "soap-pine",
                    "blocks-birch");

    private Shelf() {}

    static JsonNode json() {
        var shelf = Json.object().put("currency", CURRENCY);
        ArrayNode categories = shelf.putArray("categories");
        Catalogue.byCategory().keySet().forEach(categories::add);
        ArrayNode products = shelf.putArray("products");
        Catalogue.products().forEach(product -> write(product, products));
        return shelf;
    }

    /** Popular products that are not already in view, in a fixed order. */
    static List<Product> popular(int count, List<String> inView) {
        return POPULAR.stream()
                .filter(id -> !inView.contains(id))
                .limit(count)
                .flatMap(id -> Catalogue.find(id).stream())
                .toList();
    }

    private static void write(Product product, ArrayNode products) {
        products.addObject()
                .put("id", product.id())
                .put("name", product.name())
                .put("category", product.category())
                .put("priceMinor", product.priceMinor(CURRENCY));
    }
}
