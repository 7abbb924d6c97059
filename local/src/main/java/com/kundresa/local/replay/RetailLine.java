package com.kundresa.local.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of Online Retail.
 *
 * @param at the file's local time in London, as an instant
 * @param unitPrice in pounds
 * @param customer empty where the file names none
 */
record RetailLine(
        String invoice,
        String stockCode,
        String description,
        int quantity,
        Instant at,
        BigDecimal unitPrice,
        String customer) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    static List<RetailLine> lines(Stream<NamedCsvRecord> rows) {
        return rows.map(RetailLine::of).toList();
    }

    private static RetailLine of(NamedCsvRecord row) {
        return new RetailLine(
                row.getField("InvoiceNo").strip(),
                row.getField("StockCode").strip(),
                row.getField("Description").strip(),
                Integer.parseInt(row.getField("Quantity").strip()),
                instant(row.getField("InvoiceDate").strip()),
                new BigDecimal(row.getField("UnitPrice").strip()),
                row.getField("CustomerID").strip());
    }

    static Instant instant(String london) {
        return LocalDateTime.parse(london, TIME).atZone(LONDON).toInstant();
    }

    boolean hasCustomer() {
        return !customer.isEmpty();
    }
}
