package com.kundresa.touchpoint.interaction;

import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who says it: what an interaction keeps of the source that sent it.
 *
 * @param name the source's name; with the message id the identity of an interaction
 * @param channel where its contacts take place, unless the event itself says better
 * @param verified whether the source holds a secret; false for a key that anyone can read in a page
 * @param currency of amounts that come without one; null where the business has not said
 */
public record Sender(String name, Channel channel, boolean verified, @Nullable Currency currency) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /**
     * @throws IllegalArgumentException where the name is not lower case with hyphens, 1 to 60
     *     characters
     */
    public Sender {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A source is named with lower case letters, digits and hyphens, at most 60: "
                            + name);
        }
    }
}
