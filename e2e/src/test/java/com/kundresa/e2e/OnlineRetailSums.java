package com.kundresa.e2e;

import static java.math.RoundingMode.HALF_UP;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every customer of an Online Retail file bought and brought back, computed from the file
 * alone by the rules of docs/reference/replay.md, with no code of the product: an invoice is an
 * order, one whose number starts with C is a refund, each line is rounded to pence, lines without a
 * customer belong to nobody.
 */
final class OnlineRetailSums {
    private OnlineRetailSums() {}

    private record Invoice(String number, String customer, List<Long> pence) {
        long sum() {
            return Math.abs(pence.stream().mapToLong(Long::longValue).sum());
        }
    }

    /**
     * Totals by reference of the customer, which is the loyalty card OR and the customer's number.
     */
    static SortedMap<String, Totals> of(Path file) {
        var invoices = new TreeMap<String, Invoice>();
        Csv.rows(file).forEach(row -> add(invoices, row));
        var totals = new TreeMap<String, Totals>();
        invoices.values().stream()
                .filter(invoice -> !invoice.customer().isEmpty())
                .filter(invoice -> !invoice.number().startsWith("A"))
                .forEach(invoice -> add(totals, invoice));
        return totals;
    }

    private static void add(Map<String, Invoice> invoices, NamedCsvRecord row) {
        var number = row.getField("InvoiceNo");
        var invoice =
                invoices.computeIfAbsent(
                        number,
                        any -> new Invoice(number, row.getField("CustomerID"), new ArrayList<>()));
        if (!invoice.customer().equals(row.getField("CustomerID"))) {
            throw new AssertionError("invoice " + number + " has two customers");
        }
        var amount =
                new BigDecimal(row.getField("UnitPrice"))
                        .multiply(new BigDecimal(row.getField("Quantity")));
        invoice.pence().add(amount.setScale(2, HALF_UP).movePointRight(2).longValueExact());
    }

    private static void add(Map<String, Totals> totals, Invoice invoice) {
        var reference = "loyalty_card:OR" + invoice.customer();
        var before = totals.getOrDefault(reference, Totals.none());
        totals.put(
                reference,
                invoice.number().startsWith("C")
                        ? before.plusRefund("GBP", invoice.sum())
                        : before.plusOrder("GBP", invoice.sum()));
    }
}
