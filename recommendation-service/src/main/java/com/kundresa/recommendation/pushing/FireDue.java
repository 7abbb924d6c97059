package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.push.postgres.BookStore;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Offers the steps whose time has come. Any number of instances may do so at once: each step is
 * decided under the lock of its customer, by the one that has it.
 */
@ApplicationScoped
public class FireDue {

    private static final Logger LOG = Logger.getLogger(FireDue.class);

    private final BookStore books;
    private final OfferStep offer;
    private final PushingConfig config;
    private final Clock clock;

    FireDue(BookStore books, OfferStep offer, PushingConfig config, Clock clock) {
        this.books = books;
        this.offer = offer;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{kundresa.pushing.every}",
            delayed = "{kundresa.pushing.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return fire(clock.instant())
                .onFailure()
                .invoke(failure ->
                        LOG.warnf(
                                "Due steps wait for their store failure=%s",
                                failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    /** One round over what is due at a moment. */
    public Uni<Void> fire(Instant at) {
        Instant moment = at.truncatedTo(ChronoUnit.MILLIS);
        return books.due(moment, config.batch())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUni(due -> one(due, moment))
                .merge(config.atOnce())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that fails does not stop the others; it stays due. */
    private Uni<Void> one(BookStore.Due due, Instant at) {
        return offer.offer(due, at)
                .onFailure()
                .invoke(failure ->
                        LOG.warnf(
                                "Step not decided rule=%s customerId=%s failure=%s",
                                due.ruleId(), due.customerId(), failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }
}
