package com.kundresa.touchpoint.signature;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request before anybody has read it: all that a signature may speak of.
 *
 * @param head the headers
 * @param body the bytes as they came
 * @param url the address as the sender knows it, with its query
 * @param receivedAt when it came, by our clock
 */
public record SignedRequest(Head head, byte[] body, String url, Instant receivedAt) {

    /** The headers of a request by their names, in any case. */
    @FunctionalInterface
    public interface Head {

        @Nullable String value(String name);
    }

    /** The header of this name without spaces around it; empty where it is absent or blank. */
    Optional<String> header(String name) {
        return Optional.ofNullable(head.value(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
