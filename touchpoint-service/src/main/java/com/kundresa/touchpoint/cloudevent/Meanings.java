package com.kundresa.touchpoint.cloudevent;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the type of a CloudEvent means: what the business says of it, else its last word.
 *
 * @param configured event name, such as {@code Order Completed}, by type of CloudEvent
 */
public record Meanings(Map<String, String> configured) {

    /** The type by itself. */
    public static final Meanings NONE = new Meanings(Map.of());

    private static final Pattern VERSION = Pattern.compile("[./](?:v[0-9]+|[0-9]+)$");

    public Meanings {
        configured = Map.copyOf(configured);
    }

    /**
     * The event's name: of {@code com.example.OrderCompleted.v1} it is {@code OrderCompleted}, as a
     * version at the end is not part of the name.
     */
    String of(String type) {
        String said = configured.get(type);
        return said == null ? lastWord(type) : said;
    }

    private static String lastWord(String type) {
        String unversioned = type;
        while (VERSION.matcher(unversioned).find()) {
            unversioned = VERSION.matcher(unversioned).replaceFirst("");
        }
        String word =
                unversioned.substring(
                        Math.max(unversioned.lastIndexOf('.'), unversioned.lastIndexOf('/')) + 1);
        return word.isBlank() ? type : word;
    }
}
