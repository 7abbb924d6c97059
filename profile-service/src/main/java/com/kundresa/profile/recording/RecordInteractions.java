package com.kundresa.profile.recording;

import com.kundresa.profile.announcing.News;
import com.kundresa.profile.announcing.TellNews;
import com.kundresa.profile.announcing.postgres.Announcements;
import com.kundresa.profile.history.mongo.InteractionHistory;
import com.kundresa.profile.history.mongo.Kept;
import com.kundresa.profile.recording.postgres.BatchTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Records interactions exactly once: keep them in the history, let them count in one transaction,
 * tell what changed. Whatever crashes, the batch comes again; then what has counted does not count
 * again, but is kept and told again, for both may have been missed.
 */
@ApplicationScoped
public class RecordInteractions {
    private final DeadLetters deadLetters;
    private final InteractionHistory history;
    private final BatchTransaction transaction;
    private final Announcements announcements;
    private final TellNews teller;
    private final Patience patience;
    private final RecordingMeters meters;

    RecordInteractions(
            DeadLetters deadLetters,
            InteractionHistory history,
            BatchTransaction transaction,
            Announcements announcements,
            TellNews teller,
            Patience patience,
            RecordingMeters meters) {
        this.deadLetters = deadLetters;
        this.history = history;
        this.transaction = transaction;
        this.announcements = announcements;
        this.teller = teller;
        this.patience = patience;
        this.meters = meters;
    }

    /** Done when all of it is safe everywhere; never fails for a record's or a store's fault. */
    public Uni<Void> record(List<Delivery> deliveries) {
        Batch batch = Batch.read(deliveries);
        return quarantine(batch.unreadable())
                .chain(() -> keep(batch.heard()))
                .chain(() -> count(batch.heard()))
                .invoke(() -> meters.batch(deliveries, batch));
    }

    private Uni<Void> keep(List<Heard> heard) {
        List<Kept> kept =
                heard.stream().map(one -> new Kept(one.id(), one.delivery().body())).toList();
        return patience.until("history", () -> history.keep(kept));
    }

    /**
     * One record that cannot be digested must not take the others along: it is looked for by
     * halving.
     */
    private Uni<Void> count(List<Heard> heard) {
        return patience.until("transaction", () -> transaction.commit(heard))
                .chain(this::tell)
                .onFailure(Faults::ofTheRecords)
                .recoverWithUni(failure -> isolate(heard, failure));
    }

    private Uni<Void> isolate(List<Heard> heard, Throwable failure) {
        if (heard.size() == 1) {
            return quarantine(List.of(undigestible(heard.getFirst(), failure)));
        }
        int half = heard.size() / 2;
        return count(heard.subList(0, half)).chain(() -> count(heard.subList(half, heard.size())));
    }

    private Uni<Void> tell(Committed committed) {
        return quarantine(conflicts(committed))
                .chain(() -> patience.until("history", () -> forget(committed.erased())))
                .chain(() -> patience.until("announcing", () -> tellAll(committed)))
                .invoke(() -> meters.counted(committed));
    }

    /** What was kept before it was known that its customer is erased. */
    private Uni<Void> forget(List<Remaining> erased) {
        List<UUID> gone = erased.stream().filter(Remaining::isNothing).map(Remaining::id).toList();
        Uni<Void> done = history.forget(gone);
        for (Remaining part : erased) {
            if (!part.isNothing()) {
                done = done.chain(() -> history.replace(part.kept()));
            }
        }
        return done;
    }

    private Uni<Void> tellAll(Committed committed) {
        Uni<News> again = announcements.ofNodes(nodes(committed.repeated()));
        return again.chain(news -> teller.tell(committed.version(), committed.news().and(news)));
    }

    private Uni<Void> quarantine(List<DeadLetter> letters) {
        return patience.until("dead letters", () -> deadLetters.keep(letters))
                .invoke(() -> meters.deadLetters(letters));
    }

    private static List<DeadLetter> conflicts(Committed committed) {
        return committed.conflicting().stream()
                .map(heard -> Batch.conflict(heard.delivery()))
                .toList();
    }

    private static DeadLetter undigestible(Heard heard, Throwable failure) {
        return new DeadLetter(
                heard.delivery(),
                DeadLetter.Reason.UNDIGESTIBLE,
                "Neither rules nor stores can take it: " + failure.getClass().getSimpleName());
    }

    private static Set<UUID> nodes(List<Heard> heard) {
        Set<UUID> nodes = new HashSet<>();
        heard.stream()
                .flatMap(one -> one.touch().identifiers().stream())
                .forEach(identifier -> nodes.add(identifier.nodeId()));
        return nodes;
    }
}
