package com.kundresa.touchpoint.interaction;

import org.jspecify.annotations.Nullable;

/** The page on which it happened. */
public record Page(
        @Nullable String url,
        @Nullable String path,
        @Nullable String title,
        @Nullable String referrer) {

    public boolean isEmpty() {
        return url == null && path == null && title == null && referrer == null;
    }
}
