package com.kundresa.touchpoint.store.shopify;

import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Who bought, looked or registered. Shopify's ids of customers are the same in all shops; a cart
 * and a checkout belong to a visitor, who is known when they leave an address.
 */
final class ShopifyBuyer {

    static final String CUSTOMER = "shopify_customer";

    /** An order belongs to one person, so what happens to it later, such as a refund, does too. */
    static final String ORDER = "order_id";

    private ShopifyBuyer() {}

    static void identify(Form form, Draft draft) {
        Form customer = form.within("customer");
        draft.identifier(
                Identifier.EMAIL,
                first(form.optional("email", "contact_email"), customer.optional("email")));
        draft.identifier(
                Identifier.PHONE, first(form.optional("phone"), customer.optional("phone")));
        draft.identifier(CUSTOMER, customer.optional("id"));
        String cart = form.optional("cart_token");
        String checkout = form.optional("checkout_token");
        if (cart != null) {
            draft.identifier(Identifier.ANONYMOUS_ID, "cart:" + cart);
        } else if (checkout != null) {
            draft.identifier(Identifier.ANONYMOUS_ID, "checkout:" + checkout);
        }
    }

    /** Orders are known by their source and id. */
    static void order(Draft draft, String source, String orderId) {
        draft.identifier(ORDER, source + ":" + orderId);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
