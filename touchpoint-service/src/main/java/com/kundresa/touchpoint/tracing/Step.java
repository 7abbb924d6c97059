package com.kundresa.touchpoint.tracing;

import com.kundresa.touchpoint.rejection.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to an event. */
public sealed interface Step {

    Instant at();

    /**
     * It was accepted and published.
     *
     * @param told what the record says; null where Kafka does not keep it any more
     */
    record Published(String topic, Place place, @Nullable Told told) implements Step {

        @Override
        public Instant at() {
            return place.at();
        }
    }

    /** It was refused. */
    record Rejected(DeadLetter letter) implements Step {

        @Override
        public Instant at() {
            return letter.receivedAt();
        }
    }

    /** What a published record says of itself. */
    record Told(String channel, String type, Instant receivedAt) {}
}
