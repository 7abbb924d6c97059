package com.kundresa.recommendation.offer;

import org.jspecify.annotations.Nullable;

/**
 * One text in the languages of the shops; English is always there, the others fall back to it. At
 * most 300 characters.
 */
public record Texts(String en, @Nullable String sv, @Nullable String da, @Nullable String nb) {

    private static final int LONGEST = 300;

    public Texts {
        check(en);
        check(sv);
        check(da);
        check(nb);
        if (en.isBlank()) {
            throw new IllegalArgumentException("A text needs words in English (en)");
        }
    }

    /** In the language of a locale such as {@code sv-SE} or {@code no}, or in English. */
    public String in(String locale) {
        String own =
                switch (language(locale)) {
                    case "sv" -> sv;
                    case "da" -> da;
                    case "nb", "nn", "no" -> nb;
                    default -> en;
                };
        return own == null || own.isBlank() ? en : own;
    }

    private static String language(String locale) {
        int end = 0;
        while (end < locale.length() && Character.isLetter(locale.charAt(end))) {
            end++;
        }
        return locale.substring(0, end).toLowerCase(java.util.Locale.ROOT);
    }

    private static void check(@Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw new IllegalArgumentException("A text has at most " + LONGEST + " characters");
        }
    }
}
