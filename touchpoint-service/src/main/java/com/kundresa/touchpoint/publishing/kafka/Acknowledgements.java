package com.kundresa.touchpoint.publishing.kafka;

import com.kundresa.touchpoint.publishing.BrokerUnavailable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the broker's word on each record of one delivery; the first failure is the delivery's.
 */
final class Acknowledgements implements Callback {

    private final AtomicInteger open;
    private final CompletableFuture<@Nullable Void> all = new CompletableFuture<>();

    Acknowledgements(int records) {
        this.open = new AtomicInteger(records);
    }

    CompletableFuture<@Nullable Void> all() {
        return all;
    }

    boolean failed() {
        return all.isCompletedExceptionally();
    }

    void fail(Throwable cause) {
        all.completeExceptionally(new BrokerUnavailable(cause));
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata written, @Nullable Exception failure) {
        if (failure != null) {
            fail(failure);
        } else if (open.decrementAndGet() == 0) {
            all.complete(null);
        }
    }
}
