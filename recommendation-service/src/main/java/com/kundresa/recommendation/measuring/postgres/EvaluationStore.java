package com.kundresa.recommendation.measuring.postgres;

import com.kundresa.recommendation.measuring.EvaluationRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The table of evaluations. Who works on one holds a lease; what is written about it counts only
 * while nobody else has begun it anew.
 */
@ApplicationScoped
public class EvaluationStore {

    private static final String ASK =
            """
            INSERT INTO evaluation (asked_at, question, state)
            SELECT $1, $2, 'waiting'
            WHERE (SELECT count(*) FROM evaluation WHERE state IN ('waiting', 'running')) < $3
            RETURNING *
            """;
    private static final String CLAIM =
            """
            WITH given_up AS (
            UPDATE evaluation SET state = 'failed', why = 'interrupted', finished_at = $1, lease_until = NULL
            WHERE state = 'running' AND lease_until < $1 AND begun >= $3)
            UPDATE evaluation SET state = 'running', begun = begun + 1, seen = 0, lease_until = $2
            WHERE evaluation_id =
              (SELECT evaluation_id FROM evaluation
               WHERE state = 'waiting' OR state = 'running' AND lease_until < $1 AND begun < $3
               ORDER BY evaluation_id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;
    private static final String MINE =
            " WHERE evaluation_id = $1 AND begun = $2 AND state = 'running'";
    private static final String PROGRESS =
            "UPDATE evaluation SET seen = $3, total = $4, lease_until = $5" + MINE;
    private static final String FINISH =
            "UPDATE evaluation SET state = 'done', result = $3, finished_at = $4, lease_until ="
                    + " NULL"
                    + MINE;
    private static final String FAIL =
            "UPDATE evaluation SET state = 'failed', why = $3, finished_at = $4, lease_until = NULL"
                    + MINE;
    private static final String FORGET =
            """
            DELETE FROM evaluation WHERE state IN ('done', 'failed') AND evaluation_id <=
              (SELECT evaluation_id FROM evaluation WHERE state IN ('done', 'failed')
               ORDER BY evaluation_id DESC OFFSET $1 LIMIT 1)
            """;
    private static final String FIND = "SELECT * FROM evaluation WHERE evaluation_id = $1";
    private static final String NEWEST =
            "SELECT * FROM evaluation ORDER BY evaluation_id DESC LIMIT $1";
    private static final String DROP = "DELETE FROM evaluation WHERE evaluation_id = $1";

    private final Pool pool;

    EvaluationStore(Pool pool) {
        this.pool = pool;
    }

    /** Writes a question down; empty where so many wait or run already. */
    public Uni<Optional<EvaluationRun>> ask(String question, Instant at, int atMost) {
        return one(ASK, Tuple.of(utc(at), question, atMost));
    }

    /**
     * Takes the oldest one that waits, or whose instance has stopped; gives up what was begun often
     * enough.
     */
    public Uni<Optional<EvaluationRun>> claim(Instant at, Instant leaseUntil, int attempts) {
        return one(CLAIM, Tuple.of(utc(at), utc(leaseUntil), attempts));
    }

    /** Renews the lease; false where it was dropped or somebody else has begun it anew. */
    public Uni<Boolean> progress(EvaluationRun run, long seen, long total, Instant leaseUntil) {
        return changes(
                PROGRESS, Tuple.of(run.evaluationId(), run.begun(), seen, total, utc(leaseUntil)));
    }

    /** It is done; false where it was dropped or somebody else has begun it anew. */
    public Uni<Boolean> finish(EvaluationRun run, String result, Instant at) {
        return changes(FINISH, Tuple.of(run.evaluationId(), run.begun(), result, utc(at)));
    }

    /** It could not be done; false where it was dropped or somebody else has begun it anew. */
    public Uni<Boolean> fail(EvaluationRun run, String why, Instant at) {
        return changes(FAIL, Tuple.of(run.evaluationId(), run.begun(), why, utc(at)));
    }

    /** Keeps so many of those that are over, the newest ones. */
    public Uni<Void> forget(int keep) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(keep)).replaceWithVoid();
    }

    /** Empty where there is none of that id. */
    public Uni<Optional<EvaluationRun>> find(long evaluationId) {
        return one(FIND, Tuple.of(evaluationId));
    }

    /** The newest first. */
    public Uni<List<EvaluationRun>> newest(int most) {
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.of(most))
                .map(rows -> rows.stream().map(EvaluationStore::run).toList());
    }

    /** Whether there was one to take away. */
    public Uni<Boolean> drop(long evaluationId) {
        return changes(DROP, Tuple.of(evaluationId));
    }

    private Uni<Boolean> changes(String statement, Tuple parameters) {
        return pool.preparedQuery(statement).execute(parameters).map(rows -> rows.rowCount() == 1);
    }

    private Uni<Optional<EvaluationRun>> one(String statement, Tuple parameters) {
        return pool.preparedQuery(statement).execute(parameters).map(EvaluationStore::first);
    }

    private static Optional<EvaluationRun> first(RowSet<Row> rows) {
        return rows.stream().findFirst().map(EvaluationStore::run);
    }

    private static EvaluationRun run(Row row) {
        OffsetDateTime finished = row.getOffsetDateTime("finished_at");
        return new EvaluationRun(
                row.getLong("evaluation_id"),
                row.getOffsetDateTime("asked_at").toInstant(),
                row.getString("question"),
                state(row.getString("state")),
                row.getLong("seen"),
                row.getLong("total"),
                row.getInteger("begun"),
                row.getString("result"),
                row.getString("why"),
                finished == null ? null : finished.toInstant());
    }

    private static EvaluationRun.State state(String code) {
        return Arrays.stream(EvaluationRun.State.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
