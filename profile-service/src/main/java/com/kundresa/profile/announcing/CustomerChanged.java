package com.kundresa.profile.announcing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What there is to say about one customer id since a version: contract customer-changed/v1. */
public sealed interface CustomerChanged {
    /** The id that this is about; on a redirect, the one that has become an alias. */
    UUID customerId();

    /** Grows with every change; comparing two of them for one id tells which is newer. */
    long version();

    /** The value on the topic; empty for a tombstone. */
    Optional<byte[]> value();

    /** The customer is in this state now; the bytes are handed on as they are. */
    record Current(UUID customerId, long version, byte[] state) implements CustomerChanged {
        @Override
        public Optional<byte[]> value() {
            return Optional.of(state);
        }
    }

    /** The id has become an alias of another customer. */
    record Redirect(UUID customerId, long version, UUID redirectTo) implements CustomerChanged {
        @Override
        public Optional<byte[]> value() {
            String json =
                    "{\"customerId\":\"%s\",\"version\":%d,\"redirectTo\":\"%s\"}"
                            .formatted(customerId, version, redirectTo);
            return Optional.of(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Nothing is known of the customer any more. */
    record Erased(UUID customerId, long version) implements CustomerChanged {
        @Override
        public Optional<byte[]> value() {
            return Optional.empty();
        }
    }
}
