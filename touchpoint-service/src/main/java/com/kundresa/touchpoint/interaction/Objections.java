package com.kundresa.touchpoint.interaction;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong while one item is read; the first thing found is what the sender is told.
 */
public final class Objections {

    private @Nullable Refusal first;

    public void raise(Reason reason, String detail) {
        if (first == null) {
            first = new Refusal(reason, detail);
        }
    }

    public Optional<Refusal> first() {
        return Optional.ofNullable(first);
    }
}
