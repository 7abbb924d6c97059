package com.kundresa.recommendation.learning.postgres;

import com.kundresa.recommendation.learning.Refit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The table of refits, and the lock that lets one instance do the work. */
@ApplicationScoped
public class RefitStore {

    /** Any numbers that no other lock of this database uses: this one and the next. */
    private static final long LOCK = 0x6B756E6472657361L;

    private static final String ASK =
            """
            INSERT INTO refit (subject, started_at, asked_by, state, seen, total)
            SELECT $3::text, $1, $2, 'asked', 0, 0
            WHERE NOT EXISTS (SELECT 1 FROM refit WHERE subject = $3 AND state IN ('asked', 'running'))
            """;
    private static final String ASK_IF_REWARDS =
            ASK
                    + """
                      AND EXISTS (SELECT 1 FROM choice WHERE settled_at >
                                  coalesce((SELECT max(fitted_at) FROM model), '-infinity'::timestamptz))
                    """;
    private static final String ASK_IF_TAKEN =
            ASK
                    + """
                      AND EXISTS (SELECT 1 FROM choice c JOIN outcome o USING (decision_id, action_id)
                                  WHERE o.product_ids IS NOT NULL AND c.settled_at >
                                  coalesce((SELECT max(started_at) FROM refit WHERE subject = $3 AND state <> 'failed'),
                                           '-infinity'::timestamptz))
                    """;
    private static final String NEWEST =
            "SELECT * FROM refit WHERE subject = $1 ORDER BY refit_id DESC LIMIT 1";
    private static final String UNFINISHED =
            """
            SELECT * FROM refit WHERE subject = $1 AND state IN ('asked', 'running') ORDER BY refit_id LIMIT 1
            """;
    private static final String BEGIN =
            "UPDATE refit SET state = 'running', seen = 0, total = $2 WHERE refit_id = $1";
    private static final String SEEN = "UPDATE refit SET seen = $2 WHERE refit_id = $1";
    private static final String FINISH =
            """
            UPDATE refit SET state = $2, model_version = $3, findings = $4, finished_at = $5 WHERE refit_id = $1
            """;

    private final Pool pool;

    RefitStore(Pool pool) {
        this.pool = pool;
    }

    /** Asks for a refit unless one is asked for or running. */
    public Uni<Void> ask(Refit.Of of, Instant at) {
        return ask(ASK, of, at, Refit.By.OPERATOR);
    }

    /**
     * The same where there is something new to learn from: a reward that became final since the
     * newest model was fitted, or since the last refit of the blend one of a choice of which
     * products were taken.
     */
    public Uni<Void> askIfNews(Refit.Of of, Instant at) {
        String statement =
                switch (of) {
                    case MODEL -> ASK_IF_REWARDS;
                    case BLEND -> ASK_IF_TAKEN;
                };
        return ask(statement, of, at, Refit.By.SCHEDULE);
    }

    /** The newest refit; empty where there never was one. */
    public Uni<Optional<Refit>> newest(Refit.Of of) {
        return find(NEWEST, of);
    }

    /** The oldest refit that is not finished, also one whose instance died. */
    public Uni<Optional<Refit>> unfinished(Refit.Of of) {
        return find(UNFINISHED, of);
    }

    /** A refit begins to read. */
    public Uni<Void> begin(long refitId, long total) {
        return update(BEGIN, Tuple.of(refitId, total));
    }

    /** A refit has read so many. */
    public Uni<Void> seen(long refitId, long seen) {
        return update(SEEN, Tuple.of(refitId, seen));
    }

    /**
     * A refit is over.
     *
     * @param version what it made, if anything
     * @param findings why, JSON, if anything is to be said
     */
    public Uni<Void> finish(
            long refitId,
            Refit.State state,
            Optional<Long> version,
            Optional<String> findings,
            Instant finishedAt) {
        return update(
                FINISH,
                Tuple.of(
                        refitId,
                        state.code(),
                        version.orElse(null),
                        findings.orElse(null),
                        finishedAt.atOffset(ZoneOffset.UTC)));
    }

    /** Does the work unless another instance does it at this moment. */
    public Uni<Void> alone(Refit.Of of, Supplier<Uni<Void>> work) {
        long lock =
                switch (of) {
                    case MODEL -> LOCK;
                    case BLEND -> LOCK + 1;
                };
        return pool.withConnection(connection ->
                locked(connection, lock)
                        .chain(mine ->
                                mine
                                        ? work.get().eventually(() -> unlock(connection, lock))
                                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> ask(String statement, Refit.Of of, Instant at, Refit.By by) {
        return update(statement, Tuple.of(at.atOffset(ZoneOffset.UTC), by.code(), of.code()));
    }

    private Uni<Optional<Refit>> find(String query, Refit.Of of) {
        return pool.preparedQuery(query).execute(Tuple.of(of.code())).map(RefitStore::first);
    }

    private Uni<Void> update(String statement, Tuple parameters) {
        return pool.preparedQuery(statement).execute(parameters).replaceWithVoid();
    }

    private static Uni<Boolean> locked(SqlConnection connection, long lock) {
        return connection
                .preparedQuery("SELECT pg_try_advisory_lock($1) AS mine")
                .execute(Tuple.of(lock))
                .map(rows -> rows.iterator().next().getBoolean("mine"));
    }

    private static Uni<Void> unlock(SqlConnection connection, long lock) {
        return connection
                .preparedQuery("SELECT pg_advisory_unlock($1)")
                .execute(Tuple.of(lock))
                .replaceWithVoid();
    }

    private static Optional<Refit> first(RowSet<Row> rows) {
        RowIterator<Row> found = rows.iterator();
        return found.hasNext() ? Optional.of(refit(found.next())) : Optional.empty();
    }

    private static Refit refit(Row row) {
        OffsetDateTime finished = row.getOffsetDateTime("finished_at");
        return new Refit(
                row.getLong("refit_id"),
                named(Refit.Of.values(), Refit.Of::code, row.getString("subject")),
                row.getOffsetDateTime("started_at").toInstant(),
                named(Refit.By.values(), Refit.By::code, row.getString("asked_by")),
                named(Refit.State.values(), Refit.State::code, row.getString("state")),
                row.getLong("seen"),
                row.getLong("total"),
                row.getLong("model_version"),
                row.getString("findings"),
                finished == null ? null : finished.toInstant());
    }

    private static <E> E named(E[] all, Function<E, String> code, String word) {
        return Arrays.stream(all)
                .filter(one -> code.apply(one).equals(word))
                .findFirst()
                .orElseThrow();
    }
}
