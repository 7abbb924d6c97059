package com.kundresa.touchpoint.cloudevent.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a content type says, without its parameters and in lower case; the empty text where nothing
 * is said.
 */
public record MediaType(String name) {

    public static MediaType of(@Nullable String said) {
        String type = said == null ? "" : said;
        int parameters = type.indexOf(';');
        String alone = parameters < 0 ? type : type.substring(0, parameters);
        return new MediaType(alone.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether data of this type is JSON, which it also is where nothing is said. */
    public boolean isJson() {
        return name.isEmpty() || name.endsWith("/json") || name.endsWith("+json");
    }
}
