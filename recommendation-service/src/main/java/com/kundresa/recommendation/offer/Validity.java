package com.kundresa.recommendation.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when (included) until when (not included) an action may be shown; open where nothing is
 * said.
 */
public record Validity(@Nullable Instant from, @Nullable Instant until) {

    /** Without limits. */
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("validity.from must lie before validity.until");
        }
    }
}
