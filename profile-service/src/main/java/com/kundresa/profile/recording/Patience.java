package com.kundresa.profile.recording;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Waits for stores instead of losing what they do not take: a step is tried again until it
 * succeeds, ever more slowly; meanwhile its consumer reads nothing more. A fault of the records
 * themselves is passed on.
 */
@ApplicationScoped
public class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final RecordingConfig config;
    private final Clock clock;
    private final Map<Object, Stall> stalls = new ConcurrentHashMap<>();

    Patience(RecordingConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * A step that does not succeed.
     *
     * @param step its name
     * @param since when it failed first
     */
    public record Stall(String step, Instant since) {
        Duration length(Instant now) {
            return Duration.between(since, now);
        }
    }

    /** The step, tried until it succeeds or turns out to be the records' fault. */
    <T> Uni<T> until(String step, Supplier<Uni<T>> attempt) {
        Object run = new Object();
        return Uni.createFrom()
                .deferred(attempt::get)
                .ifNoItem()
                .after(config.longestTry())
                .fail()
                .onFailure(Faults::ofTheWorld)
                .invoke(failure -> stalled(run, step, failure))
                .onFailure(Faults::ofTheWorld)
                .retry()
                .withBackOff(config.firstRetry(), config.slowestRetry())
                .indefinitely()
                .eventually(() -> stalls.remove(run));
    }

    /** The step that has been failing for the longest time, where one is failing now. */
    public Optional<Stall> longestStall() {
        return stalls.values().stream().min((a, b) -> a.since().compareTo(b.since()));
    }

    private void stalled(Object run, String step, Throwable failure) {
        if (stalls.putIfAbsent(run, new Stall(step, clock.instant())) == null) {
            LOG.warnf(failure, "recording waits for a store step=%s", step);
        }
    }
}
