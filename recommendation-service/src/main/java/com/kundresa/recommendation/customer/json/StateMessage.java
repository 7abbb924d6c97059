package com.kundresa.recommendation.customer.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.kundresa.recommendation.customer.Bucket;
import com.kundresa.recommendation.customer.Cart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of contract {@code customer-changed/v1} that this service reads; unknown fields are
 * ignored.
 */
record StateMessage(
        UUID customerId,
        long version,
        @Nullable UUID redirectTo,
        @Nullable UUID anchor,
        @Nullable Map<String, Trait> traits,
        @Nullable Instant lastSeen,
        @Nullable Map<String, Channel> channels,
        @Nullable OrdersPart orders,
        @Nullable List<Bucket> purchases,
        @Nullable CartPart cart,
        @Nullable List<Recent> recent,
        @Nullable Interests interests,
        @Nullable Cases cases,
        @Nullable Map<String, ConsentPart> consents,
        @Nullable List<FeedbackPart> feedback,
        @Nullable Journey journey,
        @Nullable List<SegmentPart> segments) {

    record Trait(@Nullable Object value) {}

    record Channel(Instant lastSeen) {}

    record OrdersPart(
            long count,
            long refundCount,
            @Nullable Map<String, Long> revenue,
            @Nullable LastOrder last) {}

    record LastOrder(Instant at, @Nullable String currency) {}

    record CartPart(
            @Nullable String currency, Instant updatedAt, @Nullable List<Cart.Line> lines) {}

    record Recent(Instant at, String channel, String type, @Nullable List<String> productIds) {}

    record Interests(@Nullable List<Bucket> categories, @Nullable List<Bucket> products) {}

    record Cases(@Nullable List<Case> open) {}

    record Case(String caseId, @Nullable String topic, @Nullable String priority, Instant at) {}

    record ConsentPart(
            @JsonProperty(required = true) boolean granted, @Nullable Instant expiresAt) {}

    record FeedbackPart(String kind, int score, @Nullable Integer best, Instant at) {}

    record Journey(@Nullable String phase, @Nullable Instant since) {}

    record SegmentPart(String name, Instant since) {}
}
