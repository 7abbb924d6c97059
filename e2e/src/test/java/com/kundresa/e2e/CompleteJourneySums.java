package com.kundresa.e2e;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every household of the Complete Journey timeline bought, computed from the file alone by the
 * rules of docs/reference/replay.md, with no code of the product: a basket is an order of its value
 * in dollars; letters and coupons are no purchases, but the household is known by them.
 */
final class CompleteJourneySums {
    private CompleteJourneySums() {}

    /**
     * Totals by reference of the household, which is the loyalty card CJ and the household's
     * number.
     */
    static SortedMap<String, Totals> of(Path file) {
        var totals = new TreeMap<String, Totals>();
        for (var row : Csv.rows(file)) {
            totals.merge(
                    "loyalty_card:CJ" + row.getField("household_id"),
                    after(Totals.none(), row),
                    (before, any) -> after(before, row));
        }
        return totals;
    }

    private static Totals after(Totals before, NamedCsvRecord row) {
        if (!row.getField("event").equals("basket_sampled_lines")) {
            return before;
        }
        var cents = new BigDecimal(row.getField("value")).movePointRight(2).longValueExact();
        return before.plusOrder("USD", cents);
    }
}
