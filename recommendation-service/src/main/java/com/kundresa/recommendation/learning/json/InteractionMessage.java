package com.kundresa.recommendation.learning.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of contract {@code interaction-recorded/v1} that this service learns from; unknown
 * fields are ignored.
 */
record InteractionMessage(
        @Nullable UUID interactionId,
        @Nullable String type,
        @Nullable String name,
        @Nullable String source,
        @Nullable String actor,
        @Nullable List<Name> identifiers,
        @Nullable Times times,
        @Nullable String currency,
        @Nullable Page page,
        @Nullable List<Line> products,
        @Nullable Sale order,
        @Nullable Opinion feedback,
        @Nullable JsonNode properties) {

    record Name(String type, String value) {}

    record Times(@Nullable Instant occurredAt) {}

    record Page(@Nullable String path, @Nullable String url) {}

    record Line(
            @Nullable String productId,
            @Nullable String name,
            @Nullable String category,
            @Nullable Long priceMinor) {}

    record Sale(@Nullable String currency, @Nullable Long totalMinor, @Nullable List<Line> lines) {}

    record Opinion(@Nullable String kind, int score, @Nullable Integer best) {}
}
