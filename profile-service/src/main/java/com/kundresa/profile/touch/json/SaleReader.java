package com.kundresa.profile.touch.json;

import com.kundresa.profile.touch.Line;
import com.kundresa.profile.touch.Sale;
import com.kundresa.profile.touch.json.Part.Malformed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads orders, refunds and product lines. */
final class SaleReader {

    private static final int MOST_LINES = 1000;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 80;
    private static final long MOST_PIECES = 1_000_000_000;
    private static final long MOST_MONEY = 1_000_000_000_000_000L;

    private SaleReader() {}

    static @Nullable Sale sale(Part part, String field) throws Malformed {
        Part sale = part.optional(field);
        return sale == null
                ? null
                : new Sale(
                        sale.requiredText("orderId", LONGEST_ID),
                        sale.requiredCurrency("currency"),
                        sale.whole("totalMinor", 0, MOST_MONEY),
                        lines(sale, "lines"));
    }

    static List<Line> products(Part part) throws Malformed {
        return lines(part, "products");
    }

    private static List<Line> lines(Part part, String field) throws Malformed {
        List<Line> lines = new ArrayList<>();
        for (Part line : part.list(field, MOST_LINES)) {
            lines.add(
                    new Line(
                            line.requiredText("productId", LONGEST_ID),
                            line.text("name", LONGEST_NAME),
                            line.text("category", LONGEST_NAME),
                            line.whole("quantity", 1, MOST_PIECES).intValue(),
                            line.wholeOrNothing("priceMinor")));
        }
        return lines;
    }
}
