package com.kundresa.local.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All rows of one invoice number, wherever they stand in the file.
 *
 * @param lines at least one, in the order of the file
 */
record Invoice(String number, List<RetailLine> lines) {

    /** What an invoice is: told from its number and from whether it names a customer. */
    enum Kind {
        ORDER,
        CANCELLATION,
        VISIT,
        CANCELLATION_WITHOUT_CUSTOMER,
        ACCOUNTING
    }

    static List<Invoice> invoices(List<RetailLine> lines) {
        Map<String, List<RetailLine>> byNumber = new LinkedHashMap<>();
        for (RetailLine line : lines) {
            byNumber.computeIfAbsent(line.invoice(), any -> new ArrayList<>()).add(line);
        }
        return byNumber.entrySet().stream()
                .map(invoice -> new Invoice(invoice.getKey(), invoice.getValue()))
                .toList();
    }

    Kind kind() {
        boolean anonymous = customerOrEmpty().isEmpty();
        return switch (number.charAt(0)) {
            case 'C' -> anonymous ? Kind.CANCELLATION_WITHOUT_CUSTOMER : Kind.CANCELLATION;
            case 'A' -> Kind.ACCOUNTING;
            default -> anonymous ? Kind.VISIT : Kind.ORDER;
        };
    }

    /** The customer of the first row that names one; the file never names two. */
    String customerOrEmpty() {
        return lines.stream()
                .filter(RetailLine::hasCustomer)
                .map(RetailLine::customer)
                .findFirst()
                .orElse("");
    }

    /** The time of the first row; some rows of an invoice are a minute later. */
    Instant at() {
        return lines.getFirst().at();
    }

    /** Odd numbers, and invoices too long for one event, were rung up at a till. */
    boolean isTill(int mostWebLines) {
        return lines.size() > mostWebLines || digits() % 2 == 1;
    }

    private long digits() {
        return Long.parseLong(number.replaceAll("\\D", ""));
    }
}
