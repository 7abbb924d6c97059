package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.push.postgres.BookStore;
import com.kundresa.recommendation.push.postgres.StepOutbox;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Forgets waits and steps that ended long ago. */
@ApplicationScoped
class ForgetPushes {

    private final BookStore books;
    private final StepOutbox outbox;
    private final PushingConfig config;
    private final Clock clock;

    ForgetPushes(BookStore books, StepOutbox outbox, PushingConfig config, Clock clock) {
        this.books = books;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "6h",
            delayed = "15m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        Instant before = clock.instant().minus(config.keep());
        return books.forget(before).chain(() -> outbox.forget(before));
    }
}
