package com.kundresa.profile.announcing;

import com.kundresa.profile.announcing.kafka.SegmentPublisher;
import com.kundresa.profile.announcing.postgres.SegmentOutbox;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Tells who came into which segment and who left it, in the order in which it was found: one pod at
 * a time, a batch at a time, each until the topic has it. A pod that dies between the topic and its
 * commit leaves the batch to be told again, under the same ids.
 */
@ApplicationScoped
public class TellSegmentChanges {
    private static final Logger LOG = Logger.getLogger(TellSegmentChanges.class);
    private static final int BATCH = 500;

    private final SegmentOutbox outbox;
    private final SegmentPublisher topic;

    TellSegmentChanges(SegmentOutbox outbox, SegmentPublisher topic) {
        this.outbox = outbox;
        this.topic = topic;
    }

    @Scheduled(
            every = "${kundresa.segments.every:1s}",
            delayed = "${kundresa.segments.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tell() {
        return tellAll()
                .onFailure()
                .invoke(failure -> LOG.warn("segment changes wait for their stores", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Done when the topic has all that was waiting. */
    public Uni<Void> tellAll() {
        return Uni.createFrom()
                .deferred(() -> outbox.drain(BATCH, topic::publish))
                .repeat()
                .until(told -> told < BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
