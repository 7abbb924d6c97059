package com.kundresa.touchpoint.store;

import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Line;
import com.kundresa.touchpoint.interaction.Lines;
import com.kundresa.touchpoint.interaction.Objections;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Sale;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a receipt, apart by direction.
 *
 * <p>Without a {@code total} both sums are those of their lines. With one, it is the money that
 * changed hands: {@code total = order - refund + rounding}, so discounts on the whole receipt reach
 * the order (or the refund, where nothing was bought) and the rounding of cash is no revenue.
 *
 * @param paid the total without the rounding of cash, in minor units; null where the receipt has no
 *     total
 */
record Basket(
        @Nullable Currency currency, List<Line> sold, List<Line> returned, @Nullable Long paid) {

    static Basket read(Form form, @Nullable Currency usual) {
        Objections objections = form.objections();
        Currency said = form.currency("currency");
        Currency currency = said == null ? usual : said;
        if (currency == null) {
            objections.raise(
                    Reason.FIELD_MISSING, "Say \"currency\" as a code of ISO 4217 such as SEK.");
        }
        List<Line> sold = new ArrayList<>();
        List<Line> returned = new ArrayList<>();
        for (Value line : form.fields().items("lines")) {
            read(line, currency, objections, sold, returned);
        }
        if (sold.isEmpty() && returned.isEmpty()) {
            objections.raise(
                    Reason.FIELD_MISSING, "Say \"lines\" as an array with at least one line.");
        }
        if (sold.size() + returned.size() > Limits.LINES) {
            objections.raise(
                    Reason.TOO_MANY_LINES,
                    "Send at most %d lines on a receipt.".formatted(Limits.LINES));
        }
        Long total = Lines.minor(form.amount("total"), currency, objections);
        Long rounding = Lines.minor(form.amount("rounding"), currency, objections);
        Long paid = total == null ? null : Long.valueOf(total - (rounding == null ? 0 : rounding));
        return new Basket(currency, sold, returned, paid).checked(objections);
    }

    /** What was bought; null where nothing was. */
    @Nullable Sale order(String orderId) {
        return sold.isEmpty() || currency == null
                ? null
                : new Sale(orderId, currency, ordered(), sold);
    }

    /** What was brought back; null where nothing was. */
    @Nullable Sale refund(String orderId) {
        return returned.isEmpty() || currency == null
                ? null
                : new Sale(orderId, currency, refunded(), returned);
    }

    private long ordered() {
        return paid == null ? Lines.total(sold) : paid + Lines.total(returned);
    }

    private long refunded() {
        return paid == null || !sold.isEmpty() ? Lines.total(returned) : -paid;
    }

    private Basket checked(Objections objections) {
        if (!sold.isEmpty() && ordered() < 0 || !returned.isEmpty() && refunded() < 0) {
            objections.raise(
                    Reason.NEGATIVE_TOTAL,
                    "The \"total\" does not go with the lines: it is what was bought less what was brought"
                            + " back.");
        }
        return this;
    }

    private static void read(
            Value said,
            @Nullable Currency currency,
            Objections objections,
            List<Line> sold,
            List<Line> returned) {
        if (!(said instanceof Fields fields)) {
            objections.raise(Reason.FIELD_MALFORMED, "Say each line as an object.");
            return;
        }
        Form form = new Form(fields, objections);
        BigDecimal quantity = form.amount("quantity");
        BigDecimal price = form.amount("unitPrice");
        if (quantity == null || price == null) {
            objections.raise(
                    Reason.FIELD_MISSING,
                    "Say \"quantity\" and \"unitPrice\" on each line of the receipt.");
            return;
        }
        Line line =
                Lines.sold(
                        form.required("sku", Limits.REFERENCE),
                        form.optional("name"),
                        form.optional("category"),
                        quantity.abs(),
                        price,
                        currency,
                        objections);
        (quantity.signum() < 0 ? returned : sold).add(line);
    }
}
