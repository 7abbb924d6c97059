package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.decision.postgres.NewDecision;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes one batch after the other. A lone decision is written at once; decisions that arrive while
 * a batch is under way gather for the next one, so that the cost per decision falls as the load
 * rises. Whoever stops waiting hinders nobody else, and what is not under way by then is not
 * written.
 */
final class WriteLane {

    private final Function<List<NewDecision>, Uni<Void>> write;
    private final int mostInBatch;
    private final SequencedSet<Waiting> waiting = new LinkedHashSet<>();
    private boolean isWriting;

    WriteLane(Function<List<NewDecision>, Uni<Void>> write, int mostInBatch) {
        this.write = write;
        this.mostInBatch = mostInBatch;
    }

    /** Completes when the decision's batch was written, fails when that failed. */
    Uni<Void> add(NewDecision decision) {
        return Uni.createFrom().emitter(teller -> join(new Waiting(decision, teller)));
    }

    private void join(Waiting one) {
        one.teller.onTermination(() -> leave(one));
        enter(one);
        writeNext();
    }

    private synchronized void enter(Waiting one) {
        waiting.add(one);
    }

    private synchronized void leave(Waiting one) {
        waiting.remove(one);
    }

    private void writeNext() {
        List<Waiting> batch = next();
        if (!batch.isEmpty()) {
            Uni.createFrom()
                    .deferred(() -> write.apply(batch.stream().map(one -> one.decision).toList()))
                    .subscribe()
                    .with(done -> written(batch, null), failure -> written(batch, failure));
        }
    }

    private synchronized List<Waiting> next() {
        if (isWriting) {
            return List.of();
        }
        List<Waiting> batch = waiting.stream().limit(mostInBatch).toList();
        batch.forEach(waiting::remove);
        isWriting = !batch.isEmpty();
        return batch;
    }

    private void written(List<Waiting> batch, @Nullable Throwable failure) {
        free();
        writeNext();
        batch.forEach(one -> one.tell(failure));
    }

    private synchronized void free() {
        isWriting = false;
    }

    /** A decision and who waits for its record; told apart by being, not by content. */
    private static final class Waiting {
        private final NewDecision decision;
        private final UniEmitter<? super Void> teller;

        Waiting(NewDecision decision, UniEmitter<? super Void> teller) {
            this.decision = decision;
            this.teller = teller;
        }

        void tell(@Nullable Throwable failure) {
            if (failure == null) {
                teller.complete(null);
            } else {
                teller.fail(failure);
            }
        }
    }
}
