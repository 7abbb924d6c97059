package com.kundresa.recommendation.outcome.postgres;

import com.kundresa.recommendation.outcome.Findings;
import com.kundresa.recommendation.outcome.Outcome;
import com.kundresa.recommendation.outcome.Progress;
import com.kundresa.recommendation.outcome.Reported;
import com.kundresa.recommendation.outcome.Signal;
import com.kundresa.recommendation.outcome.Waiting;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Choices and what came of them. */
@ApplicationScoped
public class OutcomeStore {

    /** What was never shown is settled without a reward, because nothing can be said of it. */
    private static final String SETTLE =
            """
            WITH over AS MATERIALIZED (
              SELECT decision_id, action_id FROM choice WHERE settled_at IS NULL AND until <= $1
              ORDER BY until LIMIT $3 FOR UPDATE SKIP LOCKED)
            UPDATE choice c
            SET settled_at = $2, reward = CASE WHEN activated THEN coalesce(c.reward, 0) ELSE c.reward END
            FROM over WHERE c.decision_id = over.decision_id AND c.action_id = over.action_id
            """;

    private static final String PROGRESS =
            """
            SELECT action_id, rank, until, reward, settled_at FROM choice WHERE decision_id = $1 ORDER BY rank
            """;
    private static final String OUTCOMES =
            "SELECT * FROM outcome WHERE decision_id = $1 ORDER BY at, outcome_id LIMIT 1000";

    private final Pool pool;

    OutcomeStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * How a batch of signals is looked at.
     *
     * @param most signals at once
     * @param pauses how long a signal waits for its second, third, ... look
     */
    public record Looking(int most, List<Duration> pauses) {}

    /**
     * What a batch came to.
     *
     * @param taken signals that were looked at
     * @param fresh outcomes that were new
     * @param found new orphans are counted from these
     */
    public record Looked(int taken, int fresh, Findings found) {}

    /**
     * Looks at the signals that are due, in one transaction.
     *
     * @param recognise gives for each signal all ids of the customer who did it
     */
    public Uni<Looked> look(
            Instant now,
            Looking looking,
            Function<List<Signal>, Uni<Map<UUID, Set<UUID>>>> recognise) {
        return pool.withTransaction(connection ->
                SignalStore.take(connection, now, looking.most())
                        .chain(taken ->
                                taken.isEmpty()
                                        ? Uni.createFrom().item(nothing())
                                        : find(connection, taken, looking, recognise)
                                                .chain(found ->
                                                        write(connection, found, looking, now)
                                                                .map(fresh ->
                                                                        new Looked(
                                                                                taken.size(),
                                                                                fresh,
                                                                                found)))));
    }

    /**
     * What came of one report.
     *
     * @param isNew false where it was reported before
     */
    public record Taken(Reported.Verdict verdict, boolean isNew) {}

    /** Keeps a reported outcome, or keeps it apart where it is nobody's. */
    public Uni<Taken> report(Reported reported, Instant now) {
        return pool.withTransaction(connection ->
                ChoiceQuery.of(connection, reported.decisionId())
                        .map(reported::against)
                        .chain(verdict -> keep(connection, verdict, now)));
    }

    /**
     * Makes the rewards of choices final whose window was over at a time.
     *
     * @return how many, at most so many
     */
    public Uni<Integer> settle(Instant over, Instant now, int most) {
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.of(Columns.utc(over), Columns.utc(now), most))
                .map(rows -> rows.rowCount());
    }

    /** How the choices of a decision stand, best first. */
    public Uni<List<Progress>> progress(UUID decisionId) {
        return pool.withConnection(connection ->
                connection
                        .preparedQuery(OUTCOMES)
                        .execute(Tuple.of(decisionId))
                        .map(rows -> rows.stream().map(OutcomeRows::outcome).toList())
                        .chain(outcomes ->
                                connection
                                        .preparedQuery(PROGRESS)
                                        .execute(Tuple.of(decisionId))
                                        .map(rows ->
                                                rows.stream()
                                                        .map(row -> progress(row, outcomes))
                                                        .toList())));
    }

    /** Forgets orphans that were recorded before a time. */
    public Uni<Void> forgetOrphans(Instant before) {
        return pool.preparedQuery("DELETE FROM orphan WHERE recorded_at < $1")
                .execute(Tuple.of(Columns.utc(before)))
                .replaceWithVoid();
    }

    private static Uni<Findings> find(
            SqlConnection connection,
            List<Waiting> taken,
            Looking looking,
            Function<List<Signal>, Uni<Map<UUID, Set<UUID>>>> recognise) {
        return recognise
                .apply(taken.stream().map(Waiting::signal).toList())
                .chain(people ->
                        ChoiceQuery.behind(connection, taken, people)
                                .map(choices ->
                                        Findings.of(
                                                taken,
                                                people,
                                                choices,
                                                looking.pauses().size() + 1)));
    }

    private static Uni<Integer> write(
            SqlConnection connection, Findings found, Looking looking, Instant now) {
        OutcomeRows rows = new OutcomeRows(connection, now);
        List<Instant> due =
                found.again().stream()
                        .map(one -> now.plus(looking.pauses().get(one.looks() - 1)))
                        .toList();
        return rows.write(found.outcomes())
                .call(() -> rows.orphans(found.orphans()))
                .call(() -> SignalStore.putBack(connection, found.again(), due, now));
    }

    private static Uni<Taken> keep(
            SqlConnection connection, Reported.Verdict verdict, Instant now) {
        OutcomeRows rows = new OutcomeRows(connection, now);
        return switch (verdict) {
            case Reported.Verdict.Counts counts ->
                    rows.write(List.of(counts.outcome()))
                            .map(fresh -> new Taken(verdict, fresh > 0));
            case Reported.Verdict.Lost lost ->
                    rows.orphans(List.of(lost.orphan()))
                            .map(fresh -> new Taken(verdict, fresh > 0));
        };
    }

    private static Looked nothing() {
        return new Looked(0, 0, new Findings(List.of(), List.of(), List.of()));
    }

    private static Progress progress(Row row, List<Outcome> outcomes) {
        String actionId = row.getString("action_id");
        return new Progress(
                actionId,
                row.getInteger("rank"),
                row.getOffsetDateTime("until").toInstant(),
                row.getDouble("reward"),
                instant(row.getOffsetDateTime("settled_at")),
                outcomes.stream().filter(one -> one.actionId().equals(actionId)).toList());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
