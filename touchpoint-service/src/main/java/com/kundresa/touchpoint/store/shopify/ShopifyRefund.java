package com.kundresa.touchpoint.store.shopify;

import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Line;
import com.kundresa.touchpoint.interaction.Lines;
import com.kundresa.touchpoint.interaction.Money;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Sale;
import com.kundresa.touchpoint.interaction.Times;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refunds. They do not say whose order it was, only which; so the order's id finds the customer.
 *
 * <p>What was given back is the sum of the transactions where these are in the shop's currency.
 * Where the customer paid in another one, it is the sum of the lines and of the adjustments (such
 * as shipping), which Shopify states in the shop's currency too. A refund without any transaction
 * moved no money.
 */
final class ShopifyRefund {

    private static final Set<String> MOVED = Set.of("success", "pending");

    private ShopifyRefund() {}

    static Reading read(Form form, Arrival arrival) {
        List<Form> transactions =
                objects(form, "transactions").stream().filter(ShopifyRefund::moved).toList();
        String orderId = form.required("order_id", Limits.REFERENCE);
        if (transactions.isEmpty() && form.objections().first().isEmpty()) {
            return new Reading.Ignored(Reading.Why.NO_CONTACT);
        }
        Draft draft =
                new Draft(
                                arrival,
                                form.objections(),
                                "refund-" + form.required("id", Limits.REFERENCE),
                                "order_refunded",
                                "refunds/create",
                                Times.of(
                                        form.time("processed_at", "created_at"),
                                        null,
                                        arrival.receivedAt()))
                        .refund(sale(form, arrival, orderId, transactions));
        ShopifyBuyer.order(draft, arrival.sender().name(), orderId);
        return draft.reading();
    }

    private static @Nullable Sale sale(
            Form form, Arrival arrival, String orderId, List<Form> transactions) {
        Currency shop = currency(form, arrival, transactions);
        if (shop == null) {
            form.objections().raise(Reason.FIELD_MISSING, "Say the currency of the transactions.");
            return null;
        }
        List<Line> lines = ShopifyLines.refunded(form, shop);
        boolean inShopCurrency =
                transactions.stream()
                        .allMatch(paid ->
                                paid.fields()
                                        .text("currency")
                                        .map(code -> code.equals(shop.getCurrencyCode()))
                                        .orElse(true));
        long total =
                inShopCurrency
                        ? sum(transactions, "amount", shop)
                        : Lines.total(lines)
                                - sum(objects(form, "order_adjustments"), "amount", shop);
        if (total < 0) {
            form.objections().raise(Reason.NEGATIVE_TOTAL, "Say what was given back as 0 or more.");
        }
        return new Sale(orderId, shop, Math.min(total, Money.LARGEST), lines);
    }

    private static @Nullable Currency currency(
            Form form, Arrival arrival, List<Form> transactions) {
        Currency usual = arrival.sender().currency();
        return objects(form, "refund_line_items").stream()
                .flatMap(line -> Optional.ofNullable(ShopMoney.currency(line, "subtotal")).stream())
                .findFirst()
                .or(() ->
                        objects(form, "order_adjustments").stream()
                                .flatMap(adjustment ->
                                        Optional.ofNullable(
                                                ShopMoney.currency(adjustment, "amount"))
                                                .stream())
                                .findFirst())
                .or(() -> Optional.ofNullable(usual))
                .or(() ->
                        transactions.stream()
                                .flatMap(paid ->
                                        Optional.ofNullable(paid.currency("currency")).stream())
                                .findFirst())
                .orElse(null);
    }

    private static boolean moved(Form transaction) {
        return transaction.fields().text("kind").orElse("").equals("refund")
                && MOVED.contains(transaction.fields().text("status").orElse(""));
    }

    private static long sum(List<Form> forms, String name, Currency currency) {
        long sum = 0;
        for (Form form : forms) {
            sum += ShopMoney.minor(form, name, currency);
        }
        return sum;
    }

    private static List<Form> objects(Form form, String name) {
        return form.fields().items(name).stream()
                .filter(Fields.class::isInstance)
                .map((Value each) -> new Form((Fields) each, form.objections()))
                .toList();
    }
}
