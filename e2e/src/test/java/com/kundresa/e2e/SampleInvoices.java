package com.kundresa.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A made-up file in the form of Online Retail, the same for the same seed, for drills that need
 * data of their own.
 */
final class SampleInvoices {
    private SampleInvoices() {}

    /**
     * Writes the file.
     *
     * @param firstInvoice number of the first invoice; each file of one suite needs a range of its
     *     own
     * @param invoices how many; every seventh is a cancellation
     * @param customers how many different customers, numbered from the first invoice on
     */
    static Path write(Path file, long seed, int firstInvoice, int invoices, int customers) {
        var random = new Random(seed);
        var lines = new ArrayList<String>();
        lines.add(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
        for (int i = 0; i < invoices; i++) {
            int customer = firstInvoice + random.nextInt(customers);
            lines.addAll(invoice(random, firstInvoice + i, i, customer));
        }
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> invoice(Random random, int number, int minute, int customer) {
        var back = number % 7 == 0;
        var lines = new ArrayList<String>();
        for (int line = 0; line < 1 + random.nextInt(5); line++) {
            int product = 10_000 + random.nextInt(200);
            int pieces = (1 + random.nextInt(12)) * (back ? -1 : 1);
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s%d,%d,THING %d,%d,2011-%02d-%02d %02d:%02d:00,%d.%02d,%d,Sweden",
                            back ? "C" : "",
                            number,
                            product,
                            product,
                            pieces,
                            1 + minute / 20_000 % 12,
                            1 + minute / 1_440 % 28,
                            minute / 60 % 24,
                            minute % 60,
                            random.nextInt(40),
                            1 + random.nextInt(99),
                            customer));
        }
        return lines;
    }
}
