package com.kundresa.touchpoint.interaction;

import org.jspecify.annotations.Nullable;

/** What was written: in by the customer, out by the business. */
public record Message(
        @Nullable String conversationId,
        @Nullable Direction direction,
        @Nullable String text,
        @Nullable String locale) {

    public enum Direction {
        IN,
        OUT
    }
}
