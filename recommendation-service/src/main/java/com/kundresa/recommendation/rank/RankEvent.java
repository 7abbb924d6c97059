package com.kundresa.recommendation.rank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ranking that was given, waiting for its reward.
 *
 * @param until when the wait for a reward ends; null while nobody said that the ranking was used
 * @param modelVersion of the model that ranked
 * @param request the bytes that were asked, from which the traits can be read again
 * @param answer the bytes that were answered
 */
public record RankEvent(
        String eventId,
        Instant askedAt,
        @Nullable Instant until,
        String chosen,
        double probability,
        long modelVersion,
        byte[] request,
        byte[] answer) {}
