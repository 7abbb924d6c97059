package com.kundresa.touchpoint.tracing;

import com.kundresa.touchpoint.tracing.postgres.TraceTable;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Writes down where interactions were published, in batches behind the topic, and forgets whole
 * days when they are too old. Waits while the database is away.
 */
@ApplicationScoped
public class FollowInteractions {

    private static final Logger LOG = Logger.getLogger(FollowInteractions.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** A clock of another machine may be ahead; by more than that a time is nonsense. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final TraceTable table;
    private final TracingConfig config;
    private final InstantSource clock;

    FollowInteractions(TraceTable table, TracingConfig config, InstantSource clock) {
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    public Uni<Void> follow(List<Place> places) {
        Instant now = clock.instant();
        Instant oldest = now.minus(config.retention());
        List<Place> kept =
                places.stream()
                        .filter(place -> place.at().isAfter(oldest))
                        .filter(place -> place.at().isBefore(now.plus(AHEAD)))
                        .toList();
        return table.write(kept)
                .onFailure()
                .invoke(failure -> LOG.warnf("Traces wait cause=%s", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    @Scheduled(
            every = "1H",
            delayed = "2M",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return table.drop(clock.instant().minus(config.retention()))
                .onFailure()
                .invoke(failure -> LOG.warnf("Old traces are dropped later cause=%s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
