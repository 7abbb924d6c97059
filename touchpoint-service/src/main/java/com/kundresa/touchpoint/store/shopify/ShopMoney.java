package com.kundresa.touchpoint.store.shopify;

import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Lines;
import com.kundresa.touchpoint.payload.Fields;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in the currency of the shop, not in the one that the customer saw: only those add up.
 * {@code x_set.shop_money} says both; a plain {@code x} is in the shop's currency as well.
 */
final class ShopMoney {

    private ShopMoney() {}

    /** The currency that an amount of the shop is in; null where it is not said. */
    static @Nullable Currency currency(Form form, String name) {
        return shopMoney(form, name).currency("currency_code");
    }

    /** Exact; null where it is not said. */
    static @Nullable BigDecimal amount(Form form, String name) {
        Form shop = shopMoney(form, name);
        return shop.fields().has("amount") ? shop.amount("amount") : form.amount(name);
    }

    /** In minor units; 0 where it is not said. */
    static long minor(Form form, String name, @Nullable Currency currency) {
        Long minor = Lines.minor(amount(form, name), currency, form.objections());
        return minor == null ? 0 : minor;
    }

    private static Form shopMoney(Form form, String name) {
        Fields set = form.fields().fields(name + "_set");
        return new Form(set.fields("shop_money"), form.objections());
    }
}
