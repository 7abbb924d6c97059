package com.kundresa.profile.customer.rest;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody typed into the search field.
 *
 * @param words each of them begins a word of the customer
 * @param joined the same without spaces and hyphens, as one word: numbers are often typed in groups
 */
record Query(List<String> words, List<String> joined) {
    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 100;

    /** The query; empty where there are not two characters to look for. */
    static Optional<Query> of(String typed) {
        String text =
                Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        List<String> words =
                Arrays.stream(text.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(Query::shortened)
                        .limit(MOST_WORDS)
                        .toList();
        if (words.stream().mapToInt(String::length).sum() < SHORTEST) {
            return Optional.empty();
        }
        return Optional.of(new Query(words, List.of(joined(text))));
    }

    /** A phone number as it is dialled at home is kept without its leading zero. */
    private static String joined(String text) {
        String compact = text.replaceAll("[\\s()-]", "");
        boolean national = compact.matches("0[1-9]\\d{5,}");
        return shortened(national ? compact.substring(1) : compact);
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
