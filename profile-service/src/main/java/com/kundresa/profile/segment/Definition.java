package com.kundresa.profile.segment;

import java.util.regex.Pattern;

/**
 * A segment as somebody defined it.
 *
 * @param name lower-case letters, digits and hyphens, at most 60
 * @param persona who these customers are, for people to read; may be empty
 */
public record Definition(String name, Condition rule, String persona) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** Whether a segment may be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
