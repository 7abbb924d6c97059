package com.kundresa.profile.erasing;

import java.time.Instant;
import java.util.UUID;

/**
 * That a customer was erased.
 *
 * @param at what happened up to this time brings the person back never more
 * @param identifiers how many were erased
 * @param interactions how many were erased
 */
public record Receipt(UUID erasureId, Instant at, String by, int identifiers, int interactions) {}
