package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.push.postgres.StepOutbox;
import com.kundresa.recommendation.pushing.kafka.StepPublisher;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Tells the topic what was offered, in the order in which it was offered: one instance at a time, a
 * batch at a time. One that dies between the topic and its commit leaves the batch to be told
 * again, under the same ids.
 */
@ApplicationScoped
public class TellSteps {

    private static final Logger LOG = Logger.getLogger(TellSteps.class);
    private static final int BATCH = 500;

    private final StepOutbox outbox;
    private final StepPublisher topic;
    private final Clock clock;

    TellSteps(StepOutbox outbox, StepPublisher topic, Clock clock) {
        this.outbox = outbox;
        this.topic = topic;
        this.clock = clock;
    }

    @Scheduled(
            every = "{kundresa.pushing.every}",
            delayed = "{kundresa.pushing.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return tell(clock.instant())
                .onFailure()
                .invoke(failure ->
                        LOG.warnf(
                                "Offered steps wait for the topic failure=%s",
                                failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    /** Done when the topic has all that was waiting. */
    public Uni<Void> tell(Instant at) {
        return Uni.createFrom()
                .deferred(() -> outbox.drain(BATCH, at, topic::publish))
                .repeat()
                .until(told -> told < BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
