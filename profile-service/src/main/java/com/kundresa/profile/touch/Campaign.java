package com.kundresa.profile.touch;

import org.jspecify.annotations.Nullable;

/** The campaign that an interaction came from, as far as the sender said it. */
public record Campaign(
        @Nullable String id,
        @Nullable String name,
        @Nullable String source,
        @Nullable String medium) {

    /** What it is called: its name, else its id, else its source. */
    public @Nullable String label() {
        if (name != null) {
            return name;
        }
        return id == null ? source : id;
    }
}
