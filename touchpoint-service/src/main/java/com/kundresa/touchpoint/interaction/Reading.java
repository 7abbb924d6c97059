package com.kundresa.touchpoint.interaction;

import org.jspecify.annotations.Nullable;

/** What came of one item that a channel sent. */
public sealed interface Reading {

    record Accepted(Interaction interaction) implements Reading {}

    /**
     * @param messageId the item's id as far as it could be read
     */
    record Refused(@Nullable String messageId, Refusal refusal) implements Reading {}
}
