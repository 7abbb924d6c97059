package com.kundresa.recommendation.push;

import java.util.UUID;

/**
 * An offered step on its way to an endpoint.
 *
 * @param endpoint its name
 * @param message contract {@code next-step-offered/v1}
 * @param attempts with the one under way
 */
public record WebhookStep(UUID stepId, String endpoint, String message, int attempts) {}
