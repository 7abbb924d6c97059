package com.kundresa.profile.history;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Whether one text is in another as people read it: letter case and Unicode forms do not matter.
 */
public record Wording(String wanted) {

    public Wording {
        wanted = folded(wanted);
    }

    /** True where the text contains the wanted one. */
    public boolean isIn(String text) {
        return folded(text).contains(wanted);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
