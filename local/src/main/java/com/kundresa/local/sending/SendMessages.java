package com.kundresa.local.sending;

import com.kundresa.local.message.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Sends a plan's messages, several requests in flight but never more than allowed. A request
 * without an answer is sent again with the same message ids, which is safe: the receiver counts
 * each once.
 */
public final class SendMessages {

    /**
     * How much at a time, and how long.
     *
     * @param batch most messages in one request
     * @param inFlight most requests at a time
     * @param patience how long one request may be repeated before all is given up
     */
    public record Limits(int batch, int inFlight, Duration patience) {}

    private static final Duration FLUSH_BEFORE_WAITS_OF = Duration.ofMillis(200);

    private final Delivery delivery;
    private final Limits limits;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Consumer<Integer> answered;
    private final Semaphore free;
    private final AtomicReference<String> failure = new AtomicReference<>();

    /**
     * @param answered is told how many more messages were answered; called by several threads
     */
    public SendMessages(
            Delivery delivery,
            Limits limits,
            InstantSource clock,
            Ledger ledger,
            Consumer<Integer> answered) {
        this.delivery = delivery;
        this.limits = limits;
        this.clock = clock;
        this.ledger = ledger;
        this.answered = answered;
        this.free = new Semaphore(limits.inFlight());
    }

    /** Sends what the ledger does not hold yet. Empty when all was answered; otherwise why not. */
    public Optional<String> send(List<Message> messages, Plan plan, Pace pace)
            throws InterruptedException {
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            Batches batches = new Batches(limits.batch());
            long start = clock.millis();
            for (int position = 0; position < plan.size() && failure.get() == null; position++) {
                if (ledger.isAnswered(position)) {
                    continue;
                }
                Message message = messages.get(plan.order()[position]);
                waitFor(pace.delay(message.at(), elapsed(start)), batches, requests);
                Optional<Batch> full = batches.add(position, message);
                if (full.isPresent()) {
                    dispatch(full.get(), requests);
                }
            }
            flush(batches, requests);
        }
        return Optional.ofNullable(failure.get());
    }

    private Duration elapsed(long start) {
        return Duration.ofMillis(clock.millis() - start);
    }

    private void waitFor(Duration wait, Batches batches, ExecutorService requests)
            throws InterruptedException {
        if (wait.compareTo(FLUSH_BEFORE_WAITS_OF) >= 0) {
            flush(batches, requests);
        }
        if (wait.isPositive()) {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        }
    }

    private void flush(Batches batches, ExecutorService requests) throws InterruptedException {
        for (Batch batch : batches.rest()) {
            dispatch(batch, requests);
        }
    }

    private void dispatch(Batch batch, ExecutorService requests) throws InterruptedException {
        free.acquire();
        requests.execute(() -> {
            try {
                deliver(batch);
            } catch (InterruptedException stopped) {
                failure.compareAndSet(null, "stopped");
            } finally {
                free.release();
            }
        });
    }

    private void deliver(Batch batch) throws InterruptedException {
        long start = clock.millis();
        for (int attempt = 1; failure.get() == null; attempt++) {
            switch (delivery.post(batch, attempt)) {
                case Answer.Taken taken -> {
                    ledger.taken(batch, taken);
                    answered.accept(batch.messages().size());
                    return;
                }
                case Answer.Refused refused -> {
                    failure.compareAndSet(null, refusal(batch, refused));
                    return;
                }
                case Answer.Later later -> waitToRepeat(later, start);
            }
        }
    }

    private void waitToRepeat(Answer.Later later, long start) throws InterruptedException {
        if (elapsed(start).compareTo(limits.patience()) > 0) {
            failure.compareAndSet(
                    null, "given up after " + limits.patience().toSeconds() + " s: " + later.why());
            return;
        }
        ledger.repeated();
        TimeUnit.MILLISECONDS.sleep(later.after().toMillis());
    }

    private static String refusal(Batch batch, Answer.Refused refused) {
        return "%s refused a request of source %s: %s"
                .formatted(batch.door().path(), batch.source().label(), refused.why());
    }
}
