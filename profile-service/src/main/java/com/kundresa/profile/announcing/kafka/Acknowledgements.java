package com.kundresa.profile.announcing.kafka;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Counts the broker's answers to a number of records sent together; one failure fails them all. */
public final class Acknowledgements implements Callback {
    private final AtomicInteger missing;
    private final CompletableFuture<Void> all = new CompletableFuture<>();

    /**
     * @param expected how many records were sent, at least one
     */
    public Acknowledgements(int expected) {
        this.missing = new AtomicInteger(expected);
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            all.completeExceptionally(failure);
        } else if (missing.decrementAndGet() == 0) {
            all.complete(null);
        }
    }

    /** Done when all are in. */
    public Uni<Void> allIn() {
        return Uni.createFrom().completionStage(all);
    }
}
