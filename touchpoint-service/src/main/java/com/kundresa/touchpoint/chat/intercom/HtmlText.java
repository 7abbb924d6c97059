package com.kundresa.touchpoint.chat.intercom;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of an HTML fragment, for people to read; never shown as HTML again. */
final class HtmlText {

    private static final Pattern BREAKS = Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li|h[1-6])>");
    private static final Pattern TAGS = Pattern.compile("<[^<>]*>");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

    private HtmlText() {}

    /** Null where there are no words. */
    static @Nullable String of(@Nullable String html) {
        if (html == null) {
            return null;
        }
        String lines = BREAKS.matcher(html).replaceAll("\n");
        String words = entities(TAGS.matcher(lines).replaceAll(""));
        String text = BLANK_LINES.matcher(words).replaceAll("\n\n").strip();
        return text.isEmpty() ? null : text;
    }

    /** The ampersand last, so that nothing is decoded twice. */
    private static String entities(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
