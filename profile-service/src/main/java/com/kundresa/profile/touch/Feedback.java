package com.kundresa.profile.touch;

import org.jspecify.annotations.Nullable;

/**
 * What a customer says of the business.
 *
 * @param kind csat, nps, ces, stars or reaction
 * @param best the best score there is, where the sender said it
 */
public record Feedback(String kind, int score, @Nullable Integer best) {

    /** What a score says. */
    public enum Mood {
        PLEASED,
        NEUTRAL,
        DISPLEASED
    }

    /**
     * NPS by its own bands: 9 and 10 are pleased, 6 and less are not. Reactions by their sign. All
     * others by the share of the best score (5 where nothing is said, 7 for CES): four fifths are
     * pleased, two fifths and less are not.
     */
    public Mood mood() {
        return switch (kind) {
            case "nps" -> mood(score >= 9, score <= 6);
            case "reaction" -> mood(score > 0, score < 0);
            default -> mood(5L * score >= 4L * bestScore(), 5L * score <= 2L * bestScore());
        };
    }

    private int bestScore() {
        if (best != null && best > 0) {
            return best;
        }
        return kind.equals("ces") ? 7 : 5;
    }

    private static Mood mood(boolean pleased, boolean displeased) {
        if (pleased) {
            return Mood.PLEASED;
        }
        return displeased ? Mood.DISPLEASED : Mood.NEUTRAL;
    }
}
