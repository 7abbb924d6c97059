package com.kundresa.touchpoint.tracing;

import java.time.Instant;
import java.util.UUID;

/**
 * Where one interaction lies on its topic.
 *
 * @param at when it was published
 */
public record Place(UUID interactionId, Instant at, int partition, long offset) {}
