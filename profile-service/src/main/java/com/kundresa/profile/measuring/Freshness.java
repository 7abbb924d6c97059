package com.kundresa.profile.measuring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far behind the log the service is: the age of the oldest record of the newest batch, or,
 * where records wait and no batch gets through, the time since then as well.
 */
@ApplicationScoped
public class Freshness {
    /** Without a batch for so long, nothing was waiting, unless the log says so. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Clock clock;
    private volatile Lag last;
    private volatile long waiting;

    Freshness(Clock clock) {
        this.clock = clock;
        this.last = new Lag(clock.instant(), Duration.ZERO);
    }

    private record Lag(Instant seen, Duration length) {}

    /** Notes that a batch has become visible whose oldest record had this age. */
    public void visible(Duration oldest) {
        last = new Lag(clock.instant(), oldest);
    }

    /** Notes how many records of the log have not been counted. */
    public void waiting(long records) {
        waiting = records;
    }

    /** How many records of the log have not been counted, as of a moment ago. */
    public long waiting() {
        return waiting;
    }

    /** How far behind the log what is shown may be; zero where nothing is waiting. */
    public Duration behind() {
        Lag lag = last;
        Duration since = Duration.between(lag.seen(), clock.instant());
        if (since.compareTo(QUIET) <= 0) {
            return lag.length();
        }
        return waiting == 0 ? Duration.ZERO : lag.length().plus(since);
    }
}
