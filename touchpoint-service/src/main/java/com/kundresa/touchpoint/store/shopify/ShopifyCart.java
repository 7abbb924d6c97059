package com.kundresa.touchpoint.store.shopify;

import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Channel;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Times;
import com.kundresa.touchpoint.payload.Fields;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Carts and checkouts: what a visitor is about to buy, and who they are once they say it. */
final class ShopifyCart {

    private ShopifyCart() {}

    /** Each state of a cart is a look at it; sent again, the same state is the same look. */
    static Reading viewed(Form form, Arrival arrival) {
        Draft draft =
                draft(
                        form,
                        arrival,
                        "cart-" + arrival.fingerprint(),
                        "cart_viewed",
                        form.time("updated_at", "created_at"));
        draft.identifier(Identifier.ANONYMOUS_ID, "cart:" + form.required("token", 200));
        return draft.reading();
    }

    static Reading checkoutStarted(Form form, Arrival arrival) {
        String token = form.required("token", Limits.REFERENCE);
        return checkout(
                form,
                draft(
                        form,
                        arrival,
                        "checkout-" + token,
                        "checkout_started",
                        form.time("created_at")),
                token);
    }

    /** A later state of a checkout: often the one in which the visitor says who they are. */
    static Reading checkoutUpdated(Form form, Arrival arrival) {
        return checkout(
                form,
                draft(
                        form,
                        arrival,
                        "checkout-" + arrival.fingerprint(),
                        "checkout_updated",
                        form.time("updated_at")),
                form.required("token", Limits.REFERENCE));
    }

    private static Reading checkout(Form form, Draft draft, String token) {
        ShopifyBuyer.identify(form, draft);
        if (form.optional("cart_token") == null) {
            draft.identifier(Identifier.ANONYMOUS_ID, "checkout:" + token);
        }
        return draft.reading();
    }

    private static Draft draft(
            Form form, Arrival arrival, String messageId, String type, @Nullable Instant at) {
        Currency currency = currency(form, arrival);
        return new Draft(
                        arrival,
                        form.objections(),
                        messageId,
                        type,
                        arrival.envelope().text(ShopifyReader.TOPIC).orElse(type),
                        Times.of(at, null, arrival.receivedAt()))
                .channel(Channel.WEB)
                .products(ShopifyLines.seen(form, currency), currency);
    }

    /**
     * Of the prices; null where the customer sees another currency and the lines say one amount.
     */
    private static @Nullable Currency currency(Form form, Arrival arrival) {
        if (form.fields().items("line_items").stream().findFirst().orElse(null)
                instanceof Fields first) {
            Currency shop = ShopMoney.currency(new Form(first, form.objections()), "price");
            if (shop != null) {
                return shop;
            }
        }
        Currency shop = form.currency("currency");
        Currency shown = form.currency("presentment_currency");
        if (shop != null && shown != null && !shop.equals(shown)) {
            return null;
        }
        return shop == null ? arrival.sender().currency() : shop;
    }
}
