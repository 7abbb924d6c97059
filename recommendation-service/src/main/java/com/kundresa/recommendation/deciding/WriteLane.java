package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.decision.postgres.NewDecision;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes one batch after the other. A lone decision is written at once; decisions that arrive while
 * a batch is under way gather in the next one, so that the cost per decision falls as the load
 * rises.
 */
final class WriteLane {

    private final Function<List<NewDecision>, Uni<Void>> write;
    private final int mostInBatch;
    private CompletableFuture<@Nullable Void> last = CompletableFuture.completedFuture(null);
    private @Nullable Batch open;

    WriteLane(Function<List<NewDecision>, Uni<Void>> write, int mostInBatch) {
        this.write = write;
        this.mostInBatch = mostInBatch;
    }

    /** Completes when the decision's batch was written, fails when that failed. */
    Uni<Void> add(NewDecision decision) {
        return Uni.createFrom().completionStage(() -> join(decision));
    }

    private synchronized CompletionStage<@Nullable Void> join(NewDecision decision) {
        Batch batch = open;
        if (batch != null && batch.decisions.size() < mostInBatch) {
            batch.decisions.add(decision);
            return batch.written;
        }
        return startAfter(last, new Batch(decision)).written;
    }

    private Batch startAfter(CompletableFuture<@Nullable Void> before, Batch batch) {
        open = batch;
        last = batch.written;
        before.handle((done, failure) -> done)
                .thenCompose(free -> flush(batch))
                .whenComplete(batch::finish);
        return batch;
    }

    private CompletionStage<@Nullable Void> flush(Batch batch) {
        return write.apply(close(batch)).subscribeAsCompletionStage();
    }

    private synchronized List<NewDecision> close(Batch batch) {
        if (open == batch) {
            open = null;
        }
        return batch.decisions;
    }

    /** Decisions that are written together. */
    private static final class Batch {
        final List<NewDecision> decisions = new ArrayList<>();
        final CompletableFuture<@Nullable Void> written = new CompletableFuture<>();

        Batch(NewDecision first) {
            decisions.add(first);
        }

        void finish(@Nullable Void done, @Nullable Throwable failure) {
            if (failure == null) {
                written.complete(null);
            } else {
                written.completeExceptionally(failure);
            }
        }
    }
}
