package com.kundresa.profile.announcing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Every change of every customer, as this pod hears of it from the topic, for any number of
 * listeners. Each has a bounded buffer of its own; the stream of one that reads too slowly is
 * closed, so that it comes again and goes on where it was, or reads afresh.
 */
@ApplicationScoped
public class ChangeStream {
    private final Set<UnicastProcessor<Told>> listeners = new LinkedHashSet<>();
    private final RecentChanges recent;
    private final StreamConfig config;

    ChangeStream(StreamConfig config) {
        this.config = config;
        this.recent = new RecentChanges(config.remembered());
    }

    /** From here on this pod hears these partitions: partition to the offset that comes next. */
    public synchronized void begin(Map<Integer, Long> partitions) {
        partitions.forEach(recent::begin);
    }

    /** Tells all who listen now, and remembers it for who comes again. */
    public synchronized void tell(int partition, long offset, Notice notice) {
        Told told = recent.add(partition, offset, notice);
        List.copyOf(listeners).forEach(listener -> listener.onNext(told));
    }

    /**
     * What changes from now on, or, where the listener was here before, from where it was; empty
     * where this pod serves as many as it may.
     */
    public synchronized Optional<Multi<Told>> listen(Optional<Position> since) {
        if (listeners.size() >= config.listeners()) {
            return Optional.empty();
        }
        List<Told> missed = since.map(this::missed).orElse(List.of());
        UnicastProcessor<Told> listener = open(missed.size() + config.buffer());
        missed.forEach(listener::onNext);
        listeners.add(listener);
        return Optional.of(listener.onFailure(BackPressureFailure.class).recoverWithCompletion());
    }

    private List<Told> missed(Position since) {
        return recent.since(since)
                .<List<Told>>map(ArrayList::new)
                .orElseGet(() -> List.of(new Told.Resync(recent.position())));
    }

    private UnicastProcessor<Told> open(int capacity) {
        Runnable[] gone = new Runnable[1];
        UnicastProcessor<Told> listener =
                UnicastProcessor.create(new ArrayBlockingQueue<>(capacity), () -> gone[0].run());
        gone[0] = () -> forget(listener);
        return listener;
    }

    private synchronized void forget(UnicastProcessor<Told> listener) {
        listeners.remove(listener);
    }
}
