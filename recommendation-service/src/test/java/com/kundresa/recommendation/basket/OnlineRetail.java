package com.kundresa.recommendation.basket;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The sales of a British web shop from December 2010 to September 2011 (Chen 2015, UCI Machine
 * Learning Repository, Online Retail). Left out, for every method alike: invoices that are
 * cancelled or accounting entries (letter in front of the number), lines without pieces, and codes
 * that are no goods (postage, fees, vouchers: they do not begin with five digits).
 */
final class OnlineRetail {

    static final Path FILE =
            Path.of("../../shared/data/online-retail/transactions-2010-12_to_2011-09.csv.gz");

    private static final Pattern GOODS = Pattern.compile("\\d{5}.*");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private OnlineRetail() {}

    /** In the order of time, then of the number. */
    static List<Invoice> invoices() {
        Map<String, Open> open = new LinkedHashMap<>();
        try (var csv =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(
                                        new GZIPInputStream(Files.newInputStream(FILE)),
                                        StandardCharsets.UTF_8))) {
            csv.forEach(line -> add(open, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open.values().stream()
                .map(Open::close)
                .sorted(Comparator.comparing(Invoice::at).thenComparing(Invoice::id))
                .toList();
    }

    private static void add(Map<String, Open> open, NamedCsvRecord line) {
        String number = line.getField("InvoiceNo");
        String product = line.getField("StockCode");
        if (Character.isDigit(number.charAt(0))
                && GOODS.matcher(product).matches()
                && Long.parseLong(line.getField("Quantity")) > 0) {
            open.computeIfAbsent(number, id -> new Open(id, line)).products.add(product);
        }
    }

    /** An invoice whose lines are still being read. */
    private static final class Open {
        final String id;
        final LocalDateTime at;
        final @Nullable String customer;
        final Set<String> products = new LinkedHashSet<>();

        Open(String id, NamedCsvRecord first) {
            this.id = id;
            this.at = LocalDateTime.parse(first.getField("InvoiceDate"), TIME);
            String said = first.getField("CustomerID");
            this.customer = said.isBlank() ? null : said;
        }

        Invoice close() {
            return new Invoice(
                    id, at.toInstant(ZoneOffset.UTC), customer, new ArrayList<>(products));
        }
    }
}
