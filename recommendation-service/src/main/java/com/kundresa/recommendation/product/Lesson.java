package com.kundresa.recommendation.product;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one interaction teaches about products.
 *
 * @param visitor node id of the device or person; products that one visitor looks at on one day go
 *     together
 * @param currency of the prices in the lines
 */
public record Lesson(
        UUID interactionId,
        Instant at,
        boolean isOrder,
        UUID visitor,
        @Nullable String currency,
        List<Line> lines) {

    /**
     * @param priceMinor of one piece, in minor units
     */
    public record Line(
            String productId,
            @Nullable String name,
            @Nullable String category,
            @Nullable Long priceMinor) {}

    /** The day, UTC. */
    public LocalDate day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The products, each once, in the order of the lines. */
    public List<String> productIds() {
        return lines.stream().map(Line::productId).distinct().toList();
    }

    /** The visit that this look belongs to. */
    public Visit visit() {
        return new Visit(visitor, day());
    }

    /** What one visitor did on one UTC day. */
    public record Visit(UUID visitor, LocalDate day) {}
}
