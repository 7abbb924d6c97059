package com.kundresa.recommendation.customer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or question that support has not solved yet.
 *
 * @param at when it was opened
 */
public record OpenCase(
        String caseId, @Nullable String topic, @Nullable String priority, Instant at) {

    public OpenCase {
        requireNonNull(caseId, "caseId");
        requireNonNull(at, "at");
    }
}
