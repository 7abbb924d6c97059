package com.kundresa.recommendation.push;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offered step on its way to an endpoint.
 *
 * @param endpoint null where it is not there any more
 * @param message contract {@code next-step-offered/v1}
 * @param attempts with the one under way
 */
public record WebhookStep(UUID stepId, @Nullable Endpoint endpoint, String message, int attempts) {}
