package com.kundresa.profile.correcting;

import com.kundresa.profile.announcing.TellNews;
import com.kundresa.profile.correcting.postgres.CorrectionTransaction;
import com.kundresa.profile.correcting.postgres.CorrectionTransaction.Done;
import com.kundresa.profile.correcting.postgres.DecisionTable;
import com.kundresa.profile.history.mongo.DecisionHistory;
import com.kundresa.profile.history.mongo.Kept;
import com.kundresa.profile.identity.Decision;
import com.kundresa.profile.identity.json.DecisionJson;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Lets an agent's decision count: write it with all that follows from it, keep it in the history,
 * tell what changed. Whoever crashes in between leaves work that others find.
 */
@ApplicationScoped
public class CorrectCustomers {
    private static final Logger LOG = Logger.getLogger(CorrectCustomers.class);

    /** Longer than keeping takes. */
    private static final Duration LEFT_OVER = Duration.ofSeconds(20);

    private static final int AT_ONCE = 100;

    private final CorrectionTransaction transaction;
    private final DecisionTable decisions;
    private final DecisionHistory history;
    private final TellNews teller;

    CorrectCustomers(
            CorrectionTransaction transaction,
            DecisionTable decisions,
            DecisionHistory history,
            TellNews teller) {
        this.transaction = transaction;
        this.decisions = decisions;
        this.history = history;
        this.teller = teller;
    }

    /** What it would do. */
    public Uni<Verdict> preview(Correction asked) {
        return transaction.preview(asked);
    }

    /**
     * Does it, once for each key.
     *
     * @param answer the words of an effect
     */
    public Uni<Verdict> correct(Correction asked, Function<Verdict.Effect, byte[]> answer) {
        return transaction.apply(asked, answer).call(this::tell).map(Done::verdict);
    }

    private Uni<Void> tell(Done done) {
        if (!(done.verdict() instanceof Verdict.Effect effect)) {
            return Uni.createFrom().voidItem();
        }
        return keep(effect.decision())
                .chain(() -> teller.tell(done.version(), done.news()))
                .invoke(() ->
                        LOG.infof(
                                "decided who is who kind=%s decisionId=%s customers=%d",
                                DecisionJson.kind(effect.decision()),
                                effect.decision().id(),
                                effect.after().size()));
    }

    private Uni<Void> keep(Decision decision) {
        return history.keep(new Kept(decision.id(), DecisionJson.write(decision)))
                .chain(() -> decisions.kept(List.of(decision)));
    }

    @Scheduled(
            every = "30s",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keepLeftOver() {
        return decisions
                .notKept(LEFT_OVER, AT_ONCE)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::keep)
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warn("decisions wait for the history", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
