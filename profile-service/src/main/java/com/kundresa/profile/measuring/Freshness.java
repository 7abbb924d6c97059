package com.kundresa.profile.measuring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far behind the log this pod is: the age of the oldest record of the newest batch. */
@ApplicationScoped
public class Freshness {
    /** Without a batch for so long, nothing was waiting. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Clock clock;
    private volatile Lag last = new Lag(Instant.EPOCH, Duration.ZERO);

    Freshness(Clock clock) {
        this.clock = clock;
    }

    private record Lag(Instant seen, Duration length) {}

    /** Notes that a batch has become visible whose oldest record had this age. */
    public void visible(Duration oldest) {
        last = new Lag(clock.instant(), oldest);
    }

    /** How far behind the log what is shown may be; zero where nothing is waiting. */
    public Duration behind() {
        Lag lag = last;
        boolean quiet = lag.seen().plus(QUIET).isBefore(clock.instant());
        return quiet ? Duration.ZERO : lag.length();
    }
}
