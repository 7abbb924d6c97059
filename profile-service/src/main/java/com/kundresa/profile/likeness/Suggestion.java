package com.kundresa.profile.likeness;

/**
 * Two who could be one person.
 *
 * @param probability that they are, from 0 to 1, as far as the comparison can tell
 */
public record Suggestion(String one, String other, double probability) {}
