package com.kundresa.profile.segment;

import java.time.Instant;

/**
 * That a customer is in a segment.
 *
 * @param since when it was found that the customer is, in milliseconds
 */
public record Membership(String segment, Instant since) {}
