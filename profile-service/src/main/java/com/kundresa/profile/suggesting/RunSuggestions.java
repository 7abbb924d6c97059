package com.kundresa.profile.suggesting;

import com.kundresa.profile.suggesting.postgres.RunTable;
import com.kundresa.profile.suggesting.postgres.RunTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks among all customers for pairs that could be one person and puts the best into the queue of
 * reviews, batch by batch beside recording, on whichever pod has time; after a crash another one
 * goes on behind the last batch that was committed. It merges nobody.
 */
@ApplicationScoped
public class RunSuggestions {
    private static final Logger LOG = Logger.getLogger(RunSuggestions.class);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);

    private final Pool pool;
    private final RunTable runs;
    private final RunTransaction transaction;
    private final SuggestionsConfig config;
    private final Clock clock;

    RunSuggestions(
            Pool pool,
            RunTable runs,
            RunTransaction transaction,
            SuggestionsConfig config,
            Clock clock) {
        this.pool = pool;
        this.runs = runs;
        this.transaction = transaction;
        this.config = config;
        this.clock = clock;
    }

    /** What came of the wish to begin a run. */
    public sealed interface Beginning {
        /** It goes on. */
        record Begun(Run run) implements Beginning {}

        /** Another one goes on. */
        record Busy() implements Beginning {}

        /** Suggestions are off. */
        record Off() implements Beginning {}
    }

    /** Begins a run. */
    public Uni<Beginning> begin(Wanted wanted) {
        if (!config.enabled()) {
            return Uni.createFrom().item(new Beginning.Off());
        }
        Run run = Run.of(UUID.randomUUID(), wanted, clock.instant());
        return runs.begin(pool, run)
                .map(begun -> begun ? new Beginning.Begun(run) : new Beginning.Busy());
    }

    /** How far a run is. */
    public Uni<Optional<Run>> progress(UUID id) {
        return runs.find(pool, id);
    }

    @Scheduled(
            every = "2s",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> goOn() {
        Instant end = clock.instant().plus(LONGEST_ROUND);
        return Uni.createFrom()
                .deferred(transaction::next)
                .repeat()
                .whilst(more -> more && clock.instant().isBefore(end))
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warn("a run of suggestions waits for a store", failure))
                .onFailure()
                .recoverWithNull();
    }
}
