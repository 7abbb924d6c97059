package com.kundresa.recommendation.push;

import java.time.Instant;
import java.util.UUID;

/**
 * An offered step as the topic carries it.
 *
 * @param at when it was offered
 * @param message contract {@code next-step-offered/v1}
 */
public record TopicStep(UUID stepId, UUID customerId, Instant at, String message) {}
