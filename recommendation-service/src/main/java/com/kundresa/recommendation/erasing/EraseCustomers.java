package com.kundresa.recommendation.erasing;

import com.kundresa.recommendation.cap.redis.CapLedger;
import com.kundresa.recommendation.erasure.Tombstone;
import com.kundresa.recommendation.erasure.postgres.ErasureTables;
import com.kundresa.recommendation.erasure.postgres.TombstoneStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Deletes what is kept under erased ids from database and cache. Any number of instances may do so
 * at once; what one leaves behind in a crash is taken up by another.
 */
@ApplicationScoped
public class EraseCustomers {

    private static final Logger LOG = Logger.getLogger(EraseCustomers.class);

    private final TombstoneStore tombstones;
    private final ErasureTables tables;
    private final CapLedger caps;
    private final ErasingConfig config;
    private final Clock clock;
    private final MeterRegistry meters;

    EraseCustomers(
            TombstoneStore tombstones,
            ErasureTables tables,
            CapLedger caps,
            ErasingConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.tombstones = tombstones;
        this.tables = tables;
        this.caps = caps;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(
            every = "{kundresa.erasing.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> round() {
        return erase().onFailure()
                .invoke(failure ->
                        LOG.warnf(
                                "Erasing waits for its stores failure=%s",
                                failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    /** Goes through all ids that are due. */
    Uni<Void> erase() {
        return tombstones
                .take(clock.instant(), config.lease(), config.ids())
                .chain(taken ->
                        taken.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : erase(taken).chain(() -> erase()));
    }

    private Uni<Void> erase(List<Tombstone> taken) {
        return tables.erase(taken, config.batch())
                .call(() -> caps.forget(times(taken)))
                .invoke(rows -> count(taken, rows))
                .chain(() -> tombstones.done(taken, clock.instant().plus(config.again())));
    }

    private void count(List<Tombstone> taken, long rows) {
        meters.counter("kundresa.erasing.rows").increment((double) rows);
        LOG.infof("Erased ids=%d rows=%d", taken.size(), rows);
    }

    private static Map<UUID, Instant> times(List<Tombstone> taken) {
        return taken.stream().collect(Collectors.toMap(Tombstone::id, Tombstone::at));
    }
}
