package com.kundresa.touchpoint.interaction;

import org.jspecify.annotations.Nullable;

/**
 * What the customer says of us.
 *
 * @param best the highest score that could be given; null where the kind says it
 */
public record Feedback(Kind kind, int score, @Nullable Integer best, @Nullable String text) {

    public enum Kind {
        CSAT,
        NPS,
        CES,
        STARS,
        REACTION
    }
}
