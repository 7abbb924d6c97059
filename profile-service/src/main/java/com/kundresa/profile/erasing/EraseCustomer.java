package com.kundresa.profile.erasing;

import com.kundresa.profile.announcing.TellNews;
import com.kundresa.profile.erasing.postgres.ErasureTables;
import com.kundresa.profile.erasing.postgres.ErasureTables.Unfinished;
import com.kundresa.profile.erasing.postgres.ErasureTransaction;
import com.kundresa.profile.history.json.Redaction;
import com.kundresa.profile.history.mongo.DecisionHistory;
import com.kundresa.profile.history.mongo.InteractionHistory;
import com.kundresa.profile.history.mongo.Kept;
import com.kundresa.profile.identity.Decision;
import com.kundresa.profile.identity.json.DecisionJson;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Erases a customer everywhere: from PostgreSQL in one transaction, then from the history, the
 * cache and the topic. Whoever crashes in between leaves work that others find.
 */
@ApplicationScoped
public class EraseCustomer {
    private static final Logger LOG = Logger.getLogger(EraseCustomer.class);

    /** Longer than erasing takes. */
    private static final Duration LEFT_OVER = Duration.ofSeconds(60);

    private static final int AT_ONCE = 20;
    private static final int READ_AT_ONCE = 500;

    private final ErasureTransaction transaction;
    private final ErasureTables erasures;
    private final InteractionHistory history;
    private final DecisionHistory decisions;
    private final TellNews teller;

    EraseCustomer(
            ErasureTransaction transaction,
            ErasureTables erasures,
            InteractionHistory history,
            DecisionHistory decisions,
            TellNews teller) {
        this.transaction = transaction;
        this.erasures = erasures;
        this.history = history;
        this.decisions = decisions;
        this.teller = teller;
    }

    /**
     * Done when nothing is left anywhere; nothing where no customer is known.
     *
     * @param by who demands it, as the token names the person
     * @param reason without personal data: it is kept
     */
    public Uni<Optional<Receipt>> erase(UUID nodeId, String by, String reason) {
        return transaction
                .erase(nodeId, by, reason)
                .call(erased -> erased.map(this::finish).orElseGet(EraseCustomer::nothing))
                .map(erased -> erased.map(ErasureTransaction.Erased::receipt));
    }

    private Uni<Void> finish(ErasureTransaction.Erased erased) {
        return teller.tell(erased.version(), erased.news())
                .chain(() -> forgetDecisions(erased))
                .chain(() -> forget(erased.unfinished()))
                .invoke(() ->
                        LOG.infof(
                                "customer erased erasureId=%s identifiers=%d interactions=%d",
                                erased.receipt().erasureId(),
                                erased.receipt().identifiers(),
                                erased.receipt().interactions()));
    }

    private Uni<Void> forgetDecisions(ErasureTransaction.Erased erased) {
        return decisions
                .forget(erased.decisionsGone())
                .chain(() -> inTurn(erased.decisionsLeft(), this::keep));
    }

    private Uni<Void> keep(Decision decision) {
        return decisions.keep(new Kept(decision.id(), DecisionJson.write(decision)));
    }

    private Uni<Void> forget(Unfinished left) {
        Set<UUID> nodes = new HashSet<>(left.nodes());
        return history.forget(left.gone())
                .chain(() -> inTurn(chunks(left.mentioning()), chunk -> redact(chunk, nodes)))
                .chain(() -> erasures.done(left.id()));
    }

    private Uni<Void> redact(List<UUID> interactions, Set<UUID> nodes) {
        return history.read(interactions)
                .chain(bodies -> inTurn(redacted(bodies, nodes), history::replace));
    }

    private static List<Kept> redacted(Map<UUID, byte[]> bodies, Set<UUID> nodes) {
        List<Kept> redacted = new ArrayList<>();
        bodies.forEach((id, body) ->
                Redaction.without(body, nodes).ifPresent(left -> redacted.add(new Kept(id, left))));
        return redacted;
    }

    @Scheduled(
            every = "30s",
            delayed = "25s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> finishLeftOver() {
        return erasures.unfinished(LEFT_OVER, AT_ONCE)
                .chain(left -> inTurn(left, this::forget))
                .onFailure()
                .invoke(failure -> LOG.warn("erasures wait for the history", failure))
                .onFailure()
                .recoverWithNull();
    }

    private static List<List<UUID>> chunks(List<UUID> ids) {
        List<List<UUID>> chunks = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
            chunks.add(ids.subList(from, Math.min(from + READ_AT_ONCE, ids.size())));
        }
        return chunks;
    }

    private static <T> Uni<Void> inTurn(
            List<T> all, java.util.function.Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
