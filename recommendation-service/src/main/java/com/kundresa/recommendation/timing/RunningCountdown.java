package com.kundresa.recommendation.timing;

import com.kundresa.recommendation.deadline.Deadline;
import com.kundresa.recommendation.deadline.Stage;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Began when it was made. */
final class RunningCountdown implements Countdown {

    private final Deadline deadline;
    private final Ticker ticker;
    private final Consumer<Stage> onMissed;
    private final long began;

    /**
     * @param onMissed told of each stage that did not come to its end in time
     */
    RunningCountdown(Deadline deadline, Ticker ticker, Consumer<Stage> onMissed) {
        this.deadline = deadline;
        this.ticker = ticker;
        this.onMissed = onMissed;
        this.began = ticker.nanos();
    }

    @Override
    public <T> Uni<T> within(Stage stage, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> begun(stage, work))
                .onFailure(PastDeadlineException.class)
                .invoke(late -> onMissed.accept(stage));
    }

    private <T> Uni<T> begun(Stage stage, Supplier<Uni<T>> work) {
        Duration left = deadline.left(stage, Duration.ofNanos(ticker.nanos() - began));
        return left.isZero()
                ? Uni.createFrom().failure(late(stage))
                : work.get().ifNoItem().after(left).failWith(() -> late(stage));
    }

    private static PastDeadlineException late(Stage stage) {
        return new PastDeadlineException(stage.code());
    }
}
