package com.kundresa.profile.segment;

import org.jspecify.annotations.Nullable;

/**
 * Which numbers will do.
 *
 * @param atLeast the smallest, where there is one
 * @param atMost the largest, where there is one
 */
public record Range(@Nullable Long atLeast, @Nullable Long atMost) {

    /**
     * @throws IllegalArgumentException where it has no bound, or no number fits
     */
    public Range {
        if (atLeast == null && atMost == null) {
            throw new IllegalArgumentException("give atLeast, atMost or both");
        }
        if (atLeast != null && atMost != null && atLeast > atMost) {
            throw new IllegalArgumentException("atLeast is above atMost");
        }
    }

    /** This and more. */
    public static Range from(long atLeast) {
        return new Range(atLeast, null);
    }

    /** This and less. */
    public static Range upTo(long atMost) {
        return new Range(null, atMost);
    }

    boolean holds(long number) {
        return (atLeast == null || number >= atLeast) && (atMost == null || number <= atMost);
    }

    String words() {
        if (atLeast == null) {
            return "at most " + atMost;
        }
        return atMost == null ? "at least " + atLeast : atLeast + " to " + atMost;
    }
}
