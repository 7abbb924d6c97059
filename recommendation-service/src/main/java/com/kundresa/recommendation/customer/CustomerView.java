package com.kundresa.recommendation.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that this service knows of a customer: no names and no addresses, because no decision needs
 * them.
 *
 * @param anchor stays through identifying and merging; the customer id where the state names none
 * @param version of the unified state that this view was read from
 * @param locale what the customer said of it, for example {@code sv-SE}
 * @param channels channel to the last contact over it
 * @param purchases pieces per product and day, newest first
 * @param consents purpose to what the customer said of it
 * @param phase of the journey, in the words of the business's preset
 * @param phaseSince when the customer came into it
 * @param segments the segments that the customer is in, and since when
 */
public record CustomerView(
        UUID customerId,
        UUID anchor,
        long version,
        @Nullable String locale,
        Instant lastSeen,
        Map<String, Instant> channels,
        Orders orders,
        List<Bucket> purchases,
        @Nullable Cart cart,
        List<Contact> recent,
        List<Bucket> categoryInterests,
        List<Bucket> productInterests,
        List<OpenCase> openCases,
        Map<String, Consent> consents,
        List<Feedback> feedback,
        String phase,
        @Nullable Instant phaseSince,
        Map<String, Instant> segments) {

    public CustomerView {
        segments = Objects.requireNonNullElse(segments, Map.of());
    }
}
