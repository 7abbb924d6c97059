package com.kundresa.touchpoint.administering;

import com.kundresa.touchpoint.source.config.ConfiguredSources;
import com.kundresa.touchpoint.source.postgres.SourceStore;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.ConsumeEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Keeps the sources in memory the same as those in the database: at start-up, when the database
 * tells of a change, and now and then in case that was missed. While the database is away the last
 * reading holds.
 */
@ApplicationScoped
public class FollowSources {

    /** Where changes are told inside of this service. */
    static final String CHANGED = "sources-changed";

    private static final Logger LOG = Logger.getLogger(FollowSources.class);

    private final SourceStore store;
    private final ConfiguredSources configured;
    private final CurrentSources current;
    private final AtomicLong readings = new AtomicLong();

    FollowSources(SourceStore store, ConfiguredSources configured, CurrentSources current) {
        this.store = store;
        this.configured = configured;
        this.current = current;
    }

    void atStart(@Observes StartupEvent start) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::now);
    }

    @Scheduled(
            every = "{kundresa.registry.refresh}",
            delayed = "{kundresa.registry.refresh}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> nowAndThen() {
        return now();
    }

    @ConsumeEvent(CHANGED)
    Uni<Void> changed(String nothing) {
        return now();
    }

    /** Reads them again; where that fails, those of before stay. */
    Uni<Void> now() {
        return seeded().chain(this::read)
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("Sources cannot be read, the last ones hold cause=%s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> seeded() {
        return current.known()
                ? Uni.createFrom().voidItem()
                : store.seed(configured.all())
                        .onFailure(PersistenceException.class)
                        // another replica did the same at the same moment
                        .retry()
                        .atMost(1);
    }

    private Uni<Void> read() {
        long number = readings.incrementAndGet();
        return store.all().invoke(read -> current.take(number, read)).replaceWithVoid();
    }
}
