package com.kundresa.recommendation.rank;

/**
 * One thing that is so, in the situation or of an option.
 *
 * @param name for a word the name and the word, such as {@code device=mobile}
 * @param value 1 for a word; a number is drawn into -1 to 1
 */
public record Trait(String name, double value) {

    /** A word or a yes and no. */
    public static Trait word(String name, String word) {
        return new Trait(name + "=" + word, 1);
    }

    /** A number of any size, monotonic: {@code x / (1 + |x|)}. */
    public static Trait number(String name, double number) {
        return new Trait(name, number / (1 + Math.abs(number)));
    }
}
