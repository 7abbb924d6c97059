package com.kundresa.recommendation.push;

import java.time.Duration;

/**
 * How near and how far in time steps are offered.
 *
 * @param settle no step is offered sooner after its wait began than this, so that what belongs
 *     together (a merge and the state after it) has arrived
 * @param freshness what would have been due longer ago than this is not offered any more
 */
public record Patience(Duration settle, Duration freshness) {}
