package com.kundresa.profile.segment.postgres;

import java.time.Instant;

/**
 * A segment as it lies in the table.
 *
 * @param rule JSON
 * @param members how many customers are in it
 */
public record StoredSegment(
        String name, String rule, String persona, Instant definedAt, long members) {}
