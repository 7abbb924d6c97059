package com.kundresa.profile.story;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service under test: as the machine's, and a story may move it on. */
@ApplicationScoped
class MovableClock {
    private volatile Duration ahead = Duration.ZERO;

    void moveOn(Duration time) {
        ahead = ahead.plus(time);
    }

    /** The next story begins today. */
    void reset() {
        ahead = Duration.ZERO;
    }

    Instant now() {
        return Instant.now().plus(ahead);
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Clock clock() {
        return new Moved(this);
    }

    /** A clock that a story moves. */
    private static final class Moved extends Clock {
        private final MovableClock owner;

        Moved(MovableClock owner) {
            this.owner = owner;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return owner.now();
        }
    }
}
