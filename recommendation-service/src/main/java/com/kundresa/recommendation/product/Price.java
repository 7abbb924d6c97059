package com.kundresa.recommendation.product;

import java.time.Instant;

/**
 * What one piece cost when it was last seen.
 *
 * @param minor minor units of the currency
 * @param at when; of two prices the later one counts
 */
public record Price(String currency, long minor, Instant at) {}
