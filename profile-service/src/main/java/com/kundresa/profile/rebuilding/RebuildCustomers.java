package com.kundresa.profile.rebuilding;

import com.kundresa.profile.announcing.TellNews;
import com.kundresa.profile.announcing.postgres.Announcements;
import com.kundresa.profile.rebuilding.postgres.RebuildTable;
import com.kundresa.profile.rebuilding.postgres.RebuildTransaction;
import com.kundresa.profile.reviewing.Looked;
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
 * Derives everything anew from the history, batch by batch beside recording, on whichever pod has
 * time; after a crash another one goes on behind the last batch that was committed.
 */
@ApplicationScoped
public class RebuildCustomers {
    private static final Logger LOG = Logger.getLogger(RebuildCustomers.class);
    private static final int BATCH = 100;
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);

    private final Pool pool;
    private final RebuildTable rebuilds;
    private final RebuildTransaction transaction;
    private final Announcements announcements;
    private final TellNews teller;
    private final Clock clock;

    RebuildCustomers(
            Pool pool,
            RebuildTable rebuilds,
            RebuildTransaction transaction,
            Announcements announcements,
            TellNews teller,
            Clock clock) {
        this.pool = pool;
        this.rebuilds = rebuilds;
        this.transaction = transaction;
        this.announcements = announcements;
        this.teller = teller;
        this.clock = clock;
    }

    /** Begins a rebuild; empty where one is going on. */
    public Uni<Optional<Rebuild>> begin() {
        UUID id = UUID.randomUUID();
        return rebuilds.begin(pool, id, clock.instant())
                .chain(begun ->
                        begun ? rebuilds.find(pool, id) : Uni.createFrom().item(Optional.empty()));
    }

    /** How far a rebuild is. */
    public Uni<Optional<Rebuild>> progress(UUID id) {
        return rebuilds.find(pool, id);
    }

    @Scheduled(
            every = "2s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> goOn() {
        Instant end = clock.instant().plus(LONGEST_ROUND);
        return Uni.createFrom()
                .deferred(() -> transaction.next(BATCH))
                .call(this::tell)
                .repeat()
                .whilst(looked -> looked.more() && clock.instant().isBefore(end))
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warn("a rebuild waits for a store", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> tell(Looked looked) {
        return announcements
                .ofCustomers(looked.changed())
                .chain(news -> teller.tell(looked.version(), news));
    }
}
