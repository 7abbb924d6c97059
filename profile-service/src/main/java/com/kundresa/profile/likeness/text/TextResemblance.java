package com.kundresa.profile.likeness.text;

import com.kundresa.profile.likeness.Resemblance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Jaro and Winkler for words, Levenshtein for codes, both of Apache Commons Text. */
public final class TextResemblance implements Resemblance {
    private static final int MOST_SLIPS = 3;

    private final JaroWinklerSimilarity words = new JaroWinklerSimilarity();
    private final LevenshteinDistance codes = new LevenshteinDistance(MOST_SLIPS);

    @Override
    public double ofWords(String one, String other) {
        return words.apply(one, other);
    }

    @Override
    public int slips(String one, String other) {
        int slips = codes.apply(one, other);
        return slips < 0 ? MOST_SLIPS + 1 : slips;
    }
}
