package com.kundresa.profile.recording.kafka;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what one consumer's polls bring: while one batch is in work the next one grows. So
 * a batch is as large as the load makes it, one record where nothing else waits and many before a
 * backlog, and no record waits for a clock. What waits here is bounded; beyond that nothing more is
 * asked for, and the consumer pauses. A poll is acknowledged when the batch that took it is done.
 *
 * <p>All of it happens on the event loop of the consumer, so nothing is locked.
 */
final class GrowingBatch implements Flow.Subscriber<Message<ConsumerRecords<byte[], byte[]>>> {
    private static final Logger LOG = Logger.getLogger(GrowingBatch.class);
    private static final byte[] NO_KEY = {};

    /** How many polls may wait here: two batches of full polls. */
    private static final int AHEAD = 40;

    private final Function<List<ConsumerRecord<byte[], byte[]>>, Uni<Void>> work;
    private final Full full;
    private final Queue<Message<ConsumerRecords<byte[], byte[]>>> waiting = new ArrayDeque<>();
    private Flow.@Nullable Subscription channel;
    private boolean working;

    /**
     * @param work done when all of a batch is safe
     * @param full with what a batch takes no further poll
     */
    GrowingBatch(Function<List<ConsumerRecord<byte[], byte[]>>, Uni<Void>> work, Full full) {
        this.work = work;
        this.full = full;
    }

    /**
     * When a batch is full.
     *
     * @param records that it has at least then
     * @param keys that these have at least then, whichever comes first: behind each stands a
     *     customer, whose state is read, held and written once
     */
    record Full(int records, int keys) {}

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        channel = subscription;
        subscription.request(AHEAD);
    }

    @Override
    public void onNext(Message<ConsumerRecords<byte[], byte[]>> poll) {
        Context loop = VertxContext.getRootContext(Vertx.currentContext());
        loop.runOnContext(now -> {
            waiting.add(poll);
            workOn(loop);
        });
    }

    /** The channel reports it by itself: not ready, not live. */
    @Override
    public void onError(Throwable failure) {
        LOG.error("the channel of interactions ended", failure);
    }

    @Override
    public void onComplete() {
        LOG.debug("the channel of interactions is closed");
    }

    private void workOn(Context loop) {
        if (working || waiting.isEmpty()) {
            return;
        }
        working = true;
        List<Message<ConsumerRecords<byte[], byte[]>>> polls = new ArrayList<>();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Set<ByteBuffer> keys = new HashSet<>();
        while (records.size() < full.records() && keys.size() < full.keys() && !waiting.isEmpty()) {
            Message<ConsumerRecords<byte[], byte[]>> poll = waiting.remove();
            polls.add(poll);
            for (ConsumerRecord<byte[], byte[]> record : poll.getPayload()) {
                records.add(record);
                keys.add(ByteBuffer.wrap(Objects.requireNonNullElse(record.key(), NO_KEY)));
            }
        }
        work.apply(records)
                .emitOn(command -> loop.runOnContext(now -> command.run()))
                .subscribe()
                .with(
                        done -> finish(loop, polls, Message::ack),
                        failure -> finish(loop, polls, poll -> poll.nack(failure)));
    }

    private void finish(
            Context loop,
            List<Message<ConsumerRecords<byte[], byte[]>>> polls,
            Function<Message<?>, CompletionStage<Void>> answer) {
        for (Message<?> poll : polls) {
            // completes at once: the connector only notes it and commits later
            CompletionStage<Void> _ = answer.apply(poll);
        }
        working = false;
        Objects.requireNonNull(channel).request(polls.size());
        workOn(loop);
    }
}
