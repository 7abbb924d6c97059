package com.kundresa.recommendation.signal;

/**
 * Why something was chosen.
 *
 * @param code stable, in capitals
 * @param text for the agent or developer who asks why
 */
public record Reason(String code, String text) {}
