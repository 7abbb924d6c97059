package com.kundresa.recommendation.erasure;

import java.time.Instant;
import java.util.UUID;

/**
 * That nothing may be kept under an id of what happened up to a time. Of one customer there is one
 * for each id: those of its identifiers, among them the anchor and all former customer ids.
 *
 * @param id a node id
 * @param version of the erasure; a state of this id with a version up to it is of the erased
 * @param at what happened later is of somebody who begins anew
 */
public record Tombstone(UUID id, long version, Instant at) {}
