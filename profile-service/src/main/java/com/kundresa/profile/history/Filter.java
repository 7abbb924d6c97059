package com.kundresa.profile.history;

import java.time.Instant;
import java.util.Optional;

/**
 * Which interactions of a history are wanted; each part that is absent lets everything through.
 *
 * @param channel the interaction's channel, as it is written
 * @param type the interaction's type, as it is written
 * @param from what happened earlier is left out
 * @param to what happened then or later is left out
 */
public record Filter(
        Optional<String> channel,
        Optional<String> type,
        Optional<Instant> from,
        Optional<Instant> to) {

    /** Everything. */
    public static final Filter ALL =
            new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
