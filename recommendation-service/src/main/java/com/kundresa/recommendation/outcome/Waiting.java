package com.kundresa.recommendation.outcome;

/**
 * A signal that waits to be looked at.
 *
 * @param looks how often it was looked at already
 */
public record Waiting(Signal signal, int looks) {}
