package com.kundresa.profile.announcing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Every change of every customer, as this pod hears of it from the topic, for any number of
 * listeners. Each has a bounded buffer of its own; the stream of one that reads too slowly is
 * closed, so that it comes again and reads the customer afresh.
 */
@ApplicationScoped
public class ChangeStream {
    private final BroadcastProcessor<Notice> all = BroadcastProcessor.create();
    private final AtomicInteger listeners = new AtomicInteger();
    private final StreamConfig config;

    ChangeStream(StreamConfig config) {
        this.config = config;
    }

    /** Tells all who listen now. */
    public synchronized void tell(Notice notice) {
        if (listeners.get() > 0) {
            all.onNext(notice);
        }
    }

    /** A stream of what changes from now on; empty where this pod serves as many as it may. */
    public Optional<Multi<Notice>> listen() {
        if (listeners.get() >= config.listeners()) {
            return Optional.empty();
        }
        return Optional.of(
                all.onOverflow()
                        .buffer(config.buffer())
                        .onFailure(BackPressureFailure.class)
                        .recoverWithCompletion()
                        .onSubscription()
                        .invoke(listeners::incrementAndGet)
                        .onTermination()
                        .invoke(listeners::decrementAndGet));
    }
}
