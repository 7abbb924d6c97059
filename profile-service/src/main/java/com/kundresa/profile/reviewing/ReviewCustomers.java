package com.kundresa.profile.reviewing;

import com.kundresa.profile.announcing.TellNews;
import com.kundresa.profile.announcing.postgres.Announcements;
import com.kundresa.profile.reviewing.postgres.ReviewTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Looks at customers whose time has come, and at all of them after a segment was defined anew; a
 * bounded number in each transaction, whoever has time. What looks different is told like any other
 * change.
 */
@ApplicationScoped
public class ReviewCustomers {
    private static final Logger LOG = Logger.getLogger(ReviewCustomers.class);

    private final ReviewTransaction transaction;
    private final Announcements announcements;
    private final TellNews teller;
    private final SegmentsConfig config;
    private final Clock clock;

    ReviewCustomers(
            ReviewTransaction transaction,
            Announcements announcements,
            TellNews teller,
            SegmentsConfig config,
            Clock clock) {
        this.transaction = transaction;
        this.announcements = announcements;
        this.teller = teller;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${kundresa.segments.every:1s}",
            delayed = "${kundresa.segments.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> review() {
        return wakeAll()
                .chain(this::sweepAll)
                .onFailure()
                .invoke(failure -> LOG.warn("looking at customers waits for a store", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Looks at everybody whose time has come. */
    public Uni<Void> wakeAll() {
        return round(() -> transaction.wake(config.batch()));
    }

    /** Goes on with the walk over all customers, where one is due. */
    public Uni<Void> sweepAll() {
        return round(() -> transaction.sweep(config.batch()));
    }

    private Uni<Void> round(Supplier<Uni<Looked>> look) {
        Instant end = clock.instant().plus(config.longestRound());
        return Uni.createFrom()
                .deferred(look::get)
                .call(this::tell)
                .repeat()
                .whilst(looked -> looked.more() && clock.instant().isBefore(end))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(Looked looked) {
        return announcements
                .ofCustomers(looked.changed())
                .chain(news -> teller.tell(looked.version(), news));
    }
}
