package com.kundresa.touchpoint.interaction;

import org.jspecify.annotations.Nullable;

/** The campaign that led here, or that the interaction is about. */
public record Campaign(
        @Nullable String id,
        @Nullable String name,
        @Nullable String source,
        @Nullable String medium,
        @Nullable String term,
        @Nullable String content) {

    public boolean isEmpty() {
        return id == null
                && name == null
                && source == null
                && medium == null
                && term == null
                && content == null;
    }
}
