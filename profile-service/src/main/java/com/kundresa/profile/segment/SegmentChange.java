package com.kundresa.profile.segment;

import java.time.Instant;

/**
 * That a customer has come into a segment or has left it.
 *
 * @param entered true where the customer came in
 * @param at when it was found, in milliseconds
 */
public record SegmentChange(String segment, boolean entered, Instant at) {}
