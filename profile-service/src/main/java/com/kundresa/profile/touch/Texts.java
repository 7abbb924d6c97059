package com.kundresa.profile.touch;

/** Keeps strangers' texts storable: no NUL, no lone surrogates, not longer than wanted. */
public final class Texts {

    private static final char REPLACEMENT = '\ufffd';

    private Texts() {}

    /**
     * The text with NUL and lone surrogates replaced by U+FFFD, cut to at most {@code longest}
     * UTF-16 units without cutting a character in two; the same object where there is nothing to
     * do.
     */
    public static String clean(String text, int longest) {
        String kept = text.length() <= longest ? text : text.substring(0, longest);
        if (kept.length() < text.length()
                && !kept.isEmpty()
                && Character.isHighSurrogate(kept.charAt(kept.length() - 1))) {
            kept = kept.substring(0, kept.length() - 1);
        }
        for (int i = 0; i < kept.length(); i++) {
            char c = kept.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaced(kept);
            }
        }
        return kept;
    }

    private static String replaced(String text) {
        StringBuilder made = new StringBuilder(text);
        for (int i = 0; i < made.length(); i++) {
            char c = made.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < made.length()
                    && Character.isLowSurrogate(made.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                made.setCharAt(i, REPLACEMENT);
            }
        }
        return made.toString();
    }
}
