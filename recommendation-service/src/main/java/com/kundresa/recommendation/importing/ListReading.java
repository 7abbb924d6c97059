package com.kundresa.recommendation.importing;

import com.kundresa.recommendation.product.ListedProduct;
import com.kundresa.recommendation.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list of products said: line by line, or that it is no list at all. */
public sealed interface ListReading {

    /** More in one request would hold up those who ask for decisions. */
    int MOST_PRODUCTS = 20_000;

    /** Each usable product once, and every line that is not usable. */
    record Read(List<ListedProduct> products, List<RefusedLine> refused) implements ListReading {}

    /** Nothing of it can be used. */
    record Unreadable(Refusal refusal) implements ListReading {}

    /**
     * A line that is not taken over.
     *
     * @param line of the file, or place in the list, from 1
     * @param field that is not usable
     * @param detail what its sender must change
     */
    record RefusedLine(long line, String field, String detail) {}

    /** Gathers lines; a product that comes twice is taken from its first line. */
    static ListReading of(List<ListLine> lines) {
        if (lines.size() > MOST_PRODUCTS) {
            return new Unreadable(
                    Refusal.unreadable(
                            "A request takes at most "
                                    + MOST_PRODUCTS
                                    + " products; send several."));
        }
        List<ListedProduct> products = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        for (ListLine line : lines) {
            switch (line) {
                case ListLine.Refused(var why) -> refused.add(why);
                case ListLine.Usable(var number, var product) -> {
                    Long first = seen.putIfAbsent(product.productId(), number);
                    if (first == null) {
                        products.add(product);
                    } else {
                        refused.add(
                                new RefusedLine(
                                        number, "id", "It is already in line " + first + "."));
                    }
                }
            }
        }
        return new Read(List.copyOf(products), List.copyOf(refused));
    }
}
