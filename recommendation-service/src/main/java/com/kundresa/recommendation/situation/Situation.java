package com.kundresa.recommendation.situation;

import com.kundresa.recommendation.customer.Cart;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.product.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * All that a decision may look at.
 *
 * @param profile the customer's habits; empty for strangers and for customers who object to
 *     profiling
 */
public record Situation(
        Customer customer, Optional<Profile> profile, Context context, Shelf shelf, Instant at) {

    /**
     * The state where one was read. Services look at it; what sells or personalises looks at the
     * profile.
     */
    public Optional<CustomerView> view() {
        return switch (customer) {
            case Customer.Known known -> Optional.of(known.view());
            case Customer.Unknown unknown -> Optional.empty();
        };
    }

    /** What lies in the cart: as the page says, or else as the state knows. */
    public List<String> cart() {
        List<String> said = context.cart();
        return said != null
                ? said
                : view().map(CustomerView::cart).map(Situation::productIds).orElse(List.of());
    }

    /** Whether the visit showed any interest yet. */
    public boolean visitHasBegun() {
        return context.productId() != null
                || !context.viewed().isEmpty()
                || context.cart() != null && !context.cart().isEmpty();
    }

    /** The day of the decision, UTC. */
    public LocalDate today() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The language to answer in. */
    public String locale() {
        String said = context.locale();
        return said != null ? said : view().map(CustomerView::locale).orElse("en");
    }

    private static List<String> productIds(Cart cart) {
        return cart.lines().stream().map(Cart.Line::productId).toList();
    }
}
