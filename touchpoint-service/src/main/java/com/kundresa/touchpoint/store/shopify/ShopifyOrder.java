package com.kundresa.touchpoint.store.shopify;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Channel;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Lines;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Sale;
import com.kundresa.touchpoint.interaction.Times;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Orders. {@code orders/create} completes an order, once: it comes for every order, paid or not,
 * online or at the till, while {@code orders/paid} tells the same again with other content.
 */
final class ShopifyOrder {

    private static final Set<String> NEVER_PAID =
            Set.of("pending", "authorized", "voided", "expired");

    private ShopifyOrder() {}

    static Reading completed(Form form, Arrival arrival) {
        String orderId = form.required("id", Limits.REFERENCE);
        Draft draft =
                draft(
                                form,
                                arrival,
                                "order-" + orderId,
                                "order_completed",
                                form.fields().said("processed_at").isPresent()
                                        ? "processed_at"
                                        : "created_at")
                        .order(sale(form, arrival, orderId))
                        .properties(facts(form));
        return by(form, draft, arrival, orderId);
    }

    /**
     * An order that was never paid is taken back as a whole; of one that was paid, each refund
     * tells itself.
     */
    static Reading cancelled(Form form, Arrival arrival) {
        String orderId = form.required("id", Limits.REFERENCE);
        if (form.fields().said("cancelled_at").isEmpty()) {
            form.objections().raise(Reason.FIELD_MISSING, "Say \"cancelled_at\".");
        }
        boolean neverPaid = NEVER_PAID.contains(form.fields().text("financial_status").orElse(""));
        boolean byCustomer = form.fields().text("cancel_reason").orElse("").equals("customer");
        Draft draft =
                draft(
                                form,
                                arrival,
                                "order-%s-cancelled".formatted(orderId),
                                "order_cancelled",
                                "cancelled_at")
                        .actor(byCustomer ? Actor.CUSTOMER : Actor.AGENT)
                        .refund(neverPaid ? sale(form, arrival, orderId) : null)
                        .properties(said(form, "cancel_reason", "reason", Fields.NONE));
        return by(form, draft, arrival, orderId);
    }

    private static Draft draft(
            Form form, Arrival arrival, String messageId, String type, String time) {
        return new Draft(
                        arrival,
                        form.objections(),
                        messageId,
                        type,
                        arrival.envelope().text(ShopifyReader.TOPIC).orElse(type),
                        Times.of(form.time(time), null, arrival.receivedAt()))
                .channel(channel(form, arrival));
    }

    private static Reading by(Form form, Draft draft, Arrival arrival, String orderId) {
        ShopifyBuyer.identify(form, draft);
        ShopifyBuyer.order(draft, arrival.sender().name(), orderId);
        return draft.reading();
    }

    /** Where it was sold: a till is a store, whichever channel its shop usually speaks for. */
    private static Channel channel(Form form, Arrival arrival) {
        return switch (form.fields().text("source_name").orElse("")) {
            case "pos" -> Channel.STORE;
            case "web" -> Channel.WEB;
            default -> arrival.sender().channel();
        };
    }

    private static @Nullable Sale sale(Form form, Arrival arrival, String orderId) {
        Currency currency = currency(form, arrival);
        Long total =
                Lines.minor(ShopMoney.amount(form, "total_price"), currency, form.objections());
        if (currency == null || total == null) {
            form.objections().raise(Reason.AMOUNT_MISSING, "Say \"total_price\" and \"currency\".");
            return null;
        }
        if (total < 0) {
            form.objections().raise(Reason.NEGATIVE_TOTAL, "Say \"total_price\" as 0 or more.");
        }
        return new Sale(orderId, currency, total, ShopifyLines.sold(form, currency));
    }

    private static @Nullable Currency currency(Form form, Arrival arrival) {
        Currency shop = ShopMoney.currency(form, "total_price");
        Currency said = shop == null ? form.currency("currency") : shop;
        return said == null ? arrival.sender().currency() : said;
    }

    /** What people on the phone ask for, and what marketing counts; nothing of the person. */
    private static Fields facts(Form form) {
        Fields facts = said(form, "name", "orderNumber", Fields.NONE);
        List<Value> codes =
                form.fields().items("discount_codes").stream()
                        .filter(Fields.class::isInstance)
                        .flatMap(code -> ((Fields) code).text("code").stream())
                        .<Value>map(Value::text)
                        .toList();
        return codes.isEmpty() ? facts : facts.with("discountCodes", new Value.Items(codes));
    }

    private static Fields said(Form form, String name, String as, Fields before) {
        return form.fields()
                .text(name)
                .map(text -> before.with(as, Value.text(text)))
                .orElse(before);
    }
}
