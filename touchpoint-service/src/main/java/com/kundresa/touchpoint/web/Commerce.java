package com.kundresa.touchpoint.web;

import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Line;
import com.kundresa.touchpoint.interaction.Lines;
import com.kundresa.touchpoint.interaction.Objections;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Sale;
import com.kundresa.touchpoint.interaction.Sender;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Products, orders and refunds as the e-commerce Spec puts them into properties.
 *
 * <p>Amounts without a currency are in the source's own or, where the business has not said one, in
 * US dollars, as the Spec has it. An order's total is {@code total}; without one it is {@code
 * revenue} (or the sum of the lines less {@code discount}) with {@code shipping} and {@code tax}.
 */
record Commerce(Form properties, Currency currency) {

    private static final Currency SPEC_DEFAULT = Currency.getInstance("USD");
    private static final String[] PRODUCT_ID = {"product_id", "productId", "sku", "id", "name"};
    private static final List<String> PRODUCT =
            List.of("name", "category", "price", "quantity", "currency");
    private static final List<String> SALE =
            List.of("products", "order_id", "orderId", "total", "currency");

    static Commerce of(Fields properties, Sender sender, Objections objections) {
        Form form = new Form(properties, objections);
        Currency usual = Optional.ofNullable(sender.currency()).orElse(SPEC_DEFAULT);
        return new Commerce(form, Optional.ofNullable(form.currency("currency")).orElse(usual));
    }

    /** The one product that the properties describe, as it was seen. */
    List<Line> product() {
        return line(properties.fields(), false).map(List::of).orElse(List.of());
    }

    /** The array of products, as they were seen; those without an id are left out. */
    List<Line> products() {
        return lines(false);
    }

    Fields withoutProduct() {
        return usedAsId(properties.fields())
                .map(id -> properties.fields().without(PRODUCT, id))
                .orElse(properties.fields());
    }

    Fields withoutProducts() {
        return products().isEmpty()
                ? properties.fields()
                : properties.fields().without(List.of("products", "currency"));
    }

    Fields withoutSale() {
        return properties.fields().without(SALE);
    }

    /** The order; its id is the message's where the properties have none. */
    @Nullable Sale order(String messageId) {
        List<Line> lines = lines(true);
        BigDecimal total = properties.amount("total");
        return sale(messageId, lines, total == null ? composed(lines) : minor(total));
    }

    /** What was given back; the whole amount counts as refunded. */
    @Nullable Sale refund(String messageId) {
        List<Line> lines = lines(true);
        BigDecimal total = properties.amount("total", "revenue", "value");
        return sale(messageId, lines, total == null ? priced(lines) : minor(total));
    }

    private @Nullable Sale sale(String messageId, List<Line> lines, @Nullable Long total) {
        if (total == null) {
            properties
                    .objections()
                    .raise(Reason.AMOUNT_MISSING, "Say \"total\", or products with their prices.");
            return null;
        }
        if (total < 0) {
            properties
                    .objections()
                    .raise(
                            Reason.NEGATIVE_TOTAL,
                            "Say amounts of orders and refunds as 0 or more.");
        }
        return new Sale(orderId(messageId), currency, total, lines);
    }

    private String orderId(String messageId) {
        String said = properties.optional("order_id", "orderId");
        if (said != null && said.length() > Limits.REFERENCE) {
            properties
                    .objections()
                    .raise(Reason.FIELD_TOO_LONG, "Say \"order_id\" with at most 200 characters.");
        }
        return said == null ? messageId : said;
    }

    private @Nullable Long composed(List<Line> lines) {
        Long revenue = minor(properties.amount("revenue"));
        Long goods = priced(lines);
        if (revenue != null) {
            return revenue + orZero("shipping") + orZero("tax");
        }
        return goods == null
                ? minor(properties.amount("value"))
                : Long.valueOf(goods - orZero("discount") + orZero("shipping") + orZero("tax"));
    }

    private static @Nullable Long priced(List<Line> lines) {
        boolean known = lines.stream().anyMatch(line -> line.totalMinor() != null);
        return known ? Long.valueOf(Lines.total(lines)) : null;
    }

    private long orZero(String name) {
        Long minor = minor(properties.amount(name));
        return minor == null ? 0 : minor;
    }

    private @Nullable Long minor(@Nullable BigDecimal amount) {
        return Lines.minor(amount, currency, properties.objections());
    }

    private List<Line> lines(boolean sold) {
        List<Line> lines = new ArrayList<>();
        for (Value product : properties.fields().items("products")) {
            Optional<Line> line =
                    product instanceof Fields fields ? line(fields, sold) : Optional.empty();
            line.ifPresent(lines::add);
            if (sold && line.isEmpty()) {
                properties
                        .objections()
                        .raise(
                                Reason.FIELD_MISSING,
                                "Say \"product_id\" for each product of an order.");
            }
        }
        return lines;
    }

    private Optional<Line> line(Fields product, boolean sold) {
        return product.text(PRODUCT_ID)
                .map(id -> line(id, new Form(product, properties.objections()), sold));
    }

    private Line line(String productId, Form product, boolean sold) {
        BigDecimal said = product.amount("quantity");
        BigDecimal quantity = said == null ? BigDecimal.ONE : said;
        BigDecimal price = product.amount("price");
        String name = product.optional("name");
        String category = product.optional("category");
        Objections objections = product.objections();
        return sold
                ? Lines.sold(productId, name, category, quantity, price, currency, objections)
                : Lines.seen(productId, name, category, quantity, price, currency, objections);
    }

    private static Optional<String> usedAsId(Fields product) {
        for (String name : PRODUCT_ID) {
            if (product.text(name).isPresent()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
