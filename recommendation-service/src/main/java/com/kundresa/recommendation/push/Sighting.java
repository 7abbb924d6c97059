package com.kundresa.recommendation.push;

import com.kundresa.recommendation.customer.CustomerView;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a state says of a customer, as far as rules are set off by it: a small part, so that
 * following all customers costs little.
 *
 * @param phase empty where the journey has none
 * @param segments each with since when the customer is in it
 * @param cartChangedAt null where nothing lies in the cart
 */
public record Sighting(
        UUID customerId,
        long version,
        Instant lastSeen,
        String phase,
        @Nullable Instant phaseSince,
        Map<String, Instant> segments,
        @Nullable Instant cartChangedAt,
        @Nullable Instant lastOrderAt,
        boolean hasOpenCase) {

    public Sighting {
        segments = Map.copyOf(segments);
    }

    /** The same part of a state that was read in full. */
    public static Sighting of(CustomerView view) {
        return new Sighting(
                view.customerId(),
                view.version(),
                view.lastSeen(),
                view.phase(),
                view.phaseSince(),
                view.segments(),
                view.cart() == null || view.cart().lines().isEmpty()
                        ? null
                        : view.cart().updatedAt(),
                view.orders().lastAt(),
                !view.openCases().isEmpty());
    }
}
