package com.kundresa.local.sending;

import java.time.Duration;
import java.time.Instant;

/** How fast messages go out. Pure. */
public sealed interface Pace {

    /**
     * How long to wait before a message of that time, when {@code elapsed} has passed since the
     * start.
     */
    Duration delay(Instant at, Duration elapsed);

    /** As fast as the server accepts. */
    record AtSpeed() implements Pace {
        @Override
        public Duration delay(Instant at, Duration elapsed) {
            return Duration.ZERO;
        }
    }

    /** As it happened, so many times faster. */
    record RealTime(Instant first, double times) implements Pace {
        @Override
        public Duration delay(Instant at, Duration elapsed) {
            double millis = Duration.between(first, at).toMillis() / times - elapsed.toMillis();
            return millis <= 0 ? Duration.ZERO : Duration.ofMillis((long) millis);
        }
    }
}
