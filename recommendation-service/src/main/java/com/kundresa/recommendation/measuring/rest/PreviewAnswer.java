package com.kundresa.recommendation.measuring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.recommendation.measuring.Preview;
import com.kundresa.recommendation.offer.Placement;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A preview of an action as it is answered. */
@Schema(name = "ActionPreview")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewAnswer(
        String actionId,
        String placement,
        @Schema(description = "Nothing was saved") boolean saved,
        @Schema(description = "When the oldest decision was made") @Nullable Instant from,
        @Schema(description = "When the newest decision was made") @Nullable Instant until,
        Preview.Exposure decisions,
        @Schema(description = "Decisions that this program cannot decide again") long unreadable,
        Customers customers,
        @Schema(description = "Why it would not have been answered, the most frequent first")
                List<Preview.Share> leftOut) {

    record Customers(
            @Schema(description = "A question that named nobody counts as one") long lookedAt,
            long eligible) {}

    static PreviewAnswer of(String actionId, Placement placement, Preview preview) {
        return new PreviewAnswer(
                actionId,
                placement.code(),
                false,
                preview.oldest(),
                preview.newest(),
                preview.decisions(),
                preview.unreadable(),
                new Customers(preview.customers(), preview.eligibleCustomers()),
                preview.leftOut());
    }
}
