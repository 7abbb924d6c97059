package com.kundresa.touchpoint.mending;

import com.kundresa.touchpoint.rejection.postgres.DeadLetterStore;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Drops dead letters that are older than they are kept, a bounded number at a time. */
@ApplicationScoped
public class DropOldLetters {

    private static final Logger LOG = Logger.getLogger(DropOldLetters.class);

    private final DeadLetterStore store;
    private final MendingConfig config;
    private final InstantSource clock;

    DropOldLetters(DeadLetterStore store, MendingConfig config, InstantSource clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "10M",
            delayed = "1M",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> drop() {
        return store.drop(clock.instant().minus(config.retention()))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("Old dead letters are dropped later cause=%s", failure))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }
}
