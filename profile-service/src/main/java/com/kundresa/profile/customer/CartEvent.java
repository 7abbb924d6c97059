package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Stamped;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened to the cart.
 *
 * @param place of the line in its interaction
 * @param priceMinor of one piece, in minor units of the currency
 */
public record CartEvent(
        Stamp stamp,
        int place,
        Kind kind,
        String productId,
        @Nullable String name,
        @Nullable String category,
        int quantity,
        @Nullable Long priceMinor,
        @Nullable String currency)
        implements Stamped {

    /** What happened. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** The whole cart was shown: what was before does not matter. */
        SHOWN
    }
}
