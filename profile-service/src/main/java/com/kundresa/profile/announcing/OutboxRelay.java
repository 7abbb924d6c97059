package com.kundresa.profile.announcing;

import com.kundresa.profile.announcing.postgres.Announcements;
import com.kundresa.profile.announcing.postgres.Outbox;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tells what was committed by a pod that was gone before it could tell it. */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final Outbox outbox;
    private final Announcements announcements;
    private final TellNews teller;
    private final OutboxConfig config;

    OutboxRelay(Outbox outbox, Announcements announcements, TellNews teller, OutboxConfig config) {
        this.outbox = outbox;
        this.announcements = announcements;
        this.teller = teller;
        this.config = config;
    }

    @Scheduled(
            every = "${kundresa.outbox.every:5s}",
            delayed = "${kundresa.outbox.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> relay() {
        return outbox.leftOver(config.age(), config.batch())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::tell)
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warn("left-over changes wait for their stores", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> tell(Outbox.Waiting waiting) {
        LOG.infof(
                "telling a left-over change version=%d customers=%d",
                waiting.version(), waiting.customerIds().size());
        return announcements
                .ofCustomers(waiting.customerIds())
                .chain(news -> teller.tell(waiting.version(), news));
    }
}
