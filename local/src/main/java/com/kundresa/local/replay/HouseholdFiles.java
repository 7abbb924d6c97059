package com.kundresa.local.replay;

import com.kundresa.local.replay.CompleteJourney.Basket;
import com.kundresa.local.replay.CompleteJourney.Entry;
import com.kundresa.local.replay.CompleteJourney.Files;
import com.kundresa.local.replay.CompleteJourney.Product;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the Complete Journey timeline and, where they lie beside it, its lines and its products.
 */
final class HouseholdFiles {
    private HouseholdFiles() {}

    static Files read(DataFile timeline) {
        return new Files(
                timeline.read(rows -> rows.map(HouseholdFiles::entry).toList()),
                timeline.beside("transactions_sample.csv.gz")
                        .map(file -> file.read(HouseholdFiles::baskets))
                        .orElse(Map.of()),
                timeline.beside("products.csv.gz")
                        .map(file -> file.read(HouseholdFiles::products))
                        .orElse(Map.of()));
    }

    private static Entry entry(NamedCsvRecord row) {
        return new Entry(
                CompleteJourney.instant(row.getField("ts")),
                row.getField("household_id"),
                row.getField("event"),
                row.getField("ref"),
                row.getField("value"),
                row.getField("detail"));
    }

    private static Map<String, List<Basket>> baskets(Stream<NamedCsvRecord> rows) {
        Map<String, List<Basket>> baskets = new HashMap<>();
        rows.forEach(row ->
                baskets.computeIfAbsent(row.getField("basket_id"), any -> new ArrayList<>())
                        .add(basket(row)));
        return baskets;
    }

    private static Basket basket(NamedCsvRecord row) {
        return new Basket(
                row.getField("product_id"),
                new BigDecimal(row.getField("quantity")),
                new BigDecimal(row.getField("sales_value")));
    }

    private static Map<String, Product> products(Stream<NamedCsvRecord> rows) {
        Map<String, Product> products = new HashMap<>();
        rows.forEach(row ->
                products.put(
                        row.getField("product_id"),
                        new Product(row.getField("product_type"), row.getField("department"))));
        return products;
    }
}
