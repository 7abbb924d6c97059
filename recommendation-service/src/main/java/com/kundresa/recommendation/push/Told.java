package com.kundresa.recommendation.push;

import java.util.UUID;

/** What a message says of one customer id. */
public sealed interface Told {

    /** Whom it is about. */
    UUID customerId();

    /** The customer is in this state. */
    record State(Sighting sighting) implements Told {
        @Override
        public UUID customerId() {
            return sighting.customerId();
        }
    }

    /** The id has become an alias. */
    record Moved(UUID customerId, long version, UUID to) implements Told {}

    /** Nothing may be kept of the customer. */
    record Erased(UUID customerId) implements Told {}
}
