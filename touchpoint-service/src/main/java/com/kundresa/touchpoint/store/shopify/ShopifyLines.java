package com.kundresa.touchpoint.store.shopify;

import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Line;
import com.kundresa.touchpoint.interaction.Lines;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The products of an order, cart or refund. A product is known by its SKU, else by its variant. */
final class ShopifyLines {

    private static final String[] PRODUCT = {"sku", "variant_id", "product_id", "title"};

    private ShopifyLines() {}

    /** As they were sold: the line's total is less its share of the discounts. */
    static List<Line> sold(Form form, @Nullable Currency currency) {
        return each(
                form,
                "line_items",
                line -> discounted(line(line, quantity(line), currency), line, currency));
    }

    /** As they lie in a cart, with a price where its currency is known. */
    static List<Line> seen(Form form, @Nullable Currency currency) {
        return each(
                form,
                "line_items",
                line ->
                        Lines.seen(
                                productId(line),
                                line.optional("title"),
                                null,
                                quantity(line),
                                ShopMoney.amount(line, "price"),
                                currency,
                                line.objections()));
    }

    /** As they came back: at what was given back for them. */
    static List<Line> refunded(Form form, @Nullable Currency currency) {
        return each(form, "refund_line_items", back -> givenBack(back, currency));
    }

    private static Line givenBack(Form back, @Nullable Currency currency) {
        Line line = line(back.within("line_item"), quantity(back), currency);
        Long subtotal =
                Lines.minor(ShopMoney.amount(back, "subtotal"), currency, back.objections());
        return withTotal(line, subtotal == null ? line.totalMinor() : subtotal);
    }

    private static Line line(Form line, BigDecimal quantity, @Nullable Currency currency) {
        return Lines.sold(
                productId(line),
                line.optional("title"),
                null,
                quantity,
                ShopMoney.amount(line, "price"),
                currency,
                line.objections());
    }

    private static Line discounted(Line full, Form line, @Nullable Currency currency) {
        long discounts = 0;
        for (Value allocation : line.fields().items("discount_allocations")) {
            if (allocation instanceof Fields discount) {
                discounts +=
                        ShopMoney.minor(new Form(discount, line.objections()), "amount", currency);
            }
        }
        Long total = full.totalMinor();
        return total == null ? full : withTotal(full, Math.max(0, total - discounts));
    }

    private static Line withTotal(Line line, @Nullable Long total) {
        return new Line(
                line.productId(),
                line.name(),
                line.category(),
                line.quantity(),
                line.priceMinor(),
                total);
    }

    /** Lines without pieces, which edits of an order leave behind, are none. */
    private static List<Line> each(Form form, String name, Function<Form, Line> read) {
        List<Value> said = form.fields().items(name);
        if (said.size() > Limits.LINES) {
            form.objections()
                    .raise(
                            Reason.TOO_MANY_LINES,
                            "Send at most %d lines in one event.".formatted(Limits.LINES));
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (Value item : said) {
            if (!(item instanceof Fields fields)) {
                form.objections().raise(Reason.FIELD_MALFORMED, "Say each line as an object.");
            } else {
                Form line = new Form(fields, form.objections());
                if (quantity(line).signum() != 0) {
                    lines.add(read.apply(line));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static BigDecimal quantity(Form line) {
        BigDecimal quantity = line.amount("quantity");
        return quantity == null ? BigDecimal.ONE : quantity;
    }

    private static String productId(Form line) {
        String id = line.optional(PRODUCT);
        if (id == null) {
            line.objections()
                    .raise(
                            Reason.FIELD_MISSING,
                            "Say \"sku\", \"variant_id\" or \"title\" of each line.");
            return "";
        }
        return id;
    }
}
