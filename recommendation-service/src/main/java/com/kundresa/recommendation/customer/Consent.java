package com.kundresa.recommendation.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said about one purpose.
 *
 * @param until from when a permission no longer holds; null where it has no end
 */
public record Consent(boolean granted, @Nullable Instant until) {

    /** Whether it was a permission that ended. */
    public boolean isOverAt(Instant at) {
        return granted && until != null && !at.isBefore(until);
    }
}
