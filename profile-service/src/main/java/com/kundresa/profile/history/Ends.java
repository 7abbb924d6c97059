package com.kundresa.profile.history;

/** The oldest and the newest interaction of a history, as their senders named them. */
public record Ends(Named first, Named last) {

    /** An interaction by the words of its sender. */
    public record Named(String source, String messageId) {}
}
