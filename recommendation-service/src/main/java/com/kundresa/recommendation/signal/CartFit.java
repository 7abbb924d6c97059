package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.customer.Cart;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Profile;
import com.kundresa.recommendation.situation.Situation;
import java.util.Optional;

/**
 * The product is an easy addition to the cart: of a category in it, and the stronger if it costs no
 * more than its dearest.
 */
public final class CartFit implements ProductSignal {

    private static final double CHEAPER = 0.5;
    private static final double DEARER = 0.2;

    @Override
    public String name() {
        return "cart-fit";
    }

    @Override
    public Optional<Evidence> read(Shelf.Entry product, Situation situation) {
        String category = product.category();
        return category == null
                ? Optional.empty()
                : situation
                        .profile()
                        .map(Profile::view)
                        .map(CustomerView::cart)
                        .filter(cart -> holds(cart, category))
                        .map(cart -> evidence(product, cart, category));
    }

    private static boolean holds(Cart cart, String category) {
        return cart.lines().stream().anyMatch(line -> category.equals(line.category()));
    }

    private static Evidence evidence(Shelf.Entry product, Cart cart, String category) {
        return new Evidence(
                isCheaper(product, cart) ? CHEAPER : DEARER,
                new Reason("CART_FIT", "Goes with " + category + " in the cart"));
    }

    private static boolean isCheaper(Shelf.Entry product, Cart cart) {
        Long price = product.priceMinor();
        return price != null && cart.lines().stream().anyMatch(line -> isAtMost(price, line));
    }

    private static boolean isAtMost(long price, Cart.Line line) {
        Long other = line.priceMinor();
        return other != null && price <= other;
    }
}
