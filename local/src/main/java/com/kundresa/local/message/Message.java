package com.kundresa.local.message;

import java.time.Instant;

/**
 * One message as a business's own system would send it.
 *
 * @param id the message id, the same in every replay, so that a repetition is recognised
 * @param at when it happened
 * @param body its JSON object
 */
public record Message(Source source, Door door, String id, Instant at, String body) {}
