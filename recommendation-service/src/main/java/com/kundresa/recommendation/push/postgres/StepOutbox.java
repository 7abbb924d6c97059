package com.kundresa.recommendation.push.postgres;

import com.kundresa.recommendation.push.Endpoint;
import com.kundresa.recommendation.push.TopicStep;
import com.kundresa.recommendation.push.WebhookStep;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The steps that were offered and still have to be told: to the topic, and to their endpoints. */
@ApplicationScoped
public class StepOutbox {

    /** One instance tells at a time, or a customer's steps could overtake each other. */
    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtext('push_step'))";

    private static final String UNTOLD =
            """
            SELECT step_id, customer_id, decided_at, message FROM push_step
            WHERE told_at IS NULL AND message IS NOT NULL ORDER BY seq LIMIT $1 FOR UPDATE
            """;
    private static final String TOLD =
            """
            UPDATE push_step SET told_at = $2,
              status = CASE WHEN status = 'due' AND (endpoint IS NULL OR delivered_at IS NOT NULL)
                            THEN 'sent' ELSE status END
            WHERE step_id = ANY($1::uuid[])
            """;
    private static final String CLAIM =
            """
            UPDATE push_step s SET attempts = attempts + 1, next_attempt_at = $2
            FROM (SELECT step_id, endpoint FROM push_step
                  WHERE status = 'due' AND endpoint IS NOT NULL AND delivered_at IS NULL AND next_attempt_at <= $1
                  ORDER BY next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED) due
            LEFT JOIN push_endpoint e ON e.name = due.endpoint
            WHERE s.step_id = due.step_id
            RETURNING s.step_id, e.name, e.url, e.enabled, e.why_disabled, s.message, s.attempts
            """;
    private static final String DELIVERED =
            """
            UPDATE push_step SET delivered_at = $2, last_answer = $3,
              status = CASE WHEN told_at IS NOT NULL THEN 'sent' ELSE 'due' END
            WHERE step_id = $1 AND delivered_at IS NULL
            """;
    private static final String AGAIN =
            """
            UPDATE push_step SET next_attempt_at = $2, last_answer = $3
            WHERE step_id = $1 AND status = 'due' AND delivered_at IS NULL
            """;
    private static final String DEAD =
            """
            UPDATE push_step SET status = 'dead', last_answer = $2
            WHERE step_id = $1 AND status = 'due' AND delivered_at IS NULL
            """;
    private static final String DISABLE =
            "UPDATE push_endpoint SET enabled = false, why_disabled = $2, changed_at = $3 WHERE"
                    + " name = $1";
    private static final String REPLAY =
            """
            UPDATE push_step SET status = 'due', attempts = 0, next_attempt_at = $2
            WHERE step_id = $1 AND status = 'dead'
            """;
    private static final String FORGET =
            "DELETE FROM push_step WHERE decided_at < $1 AND status <> 'due'";

    private final Pool pool;

    StepOutbox(Pool pool) {
        this.pool = pool;
    }

    /**
     * Hands the oldest untold steps on and marks them when that has succeeded. After a crash
     * between the two they are handed on again, under the same ids.
     *
     * @return how many
     */
    public Uni<Integer> drain(int most, Instant at, Function<List<TopicStep>, Uni<Void>> tell) {
        return pool.withTransaction(sql ->
                sql.query(ALONE)
                        .execute()
                        .chain(rows ->
                                rows.iterator().next().getBoolean(0)
                                        ? drain(sql, most, at, tell)
                                        : Uni.createFrom().item(0)));
    }

    /**
     * Takes steps whose webhook is due.
     *
     * @param leaseEnds when another instance may take them, should this one be gone by then
     */
    public Uni<List<WebhookStep>> claim(Instant at, Instant leaseEnds, int most) {
        return pool.preparedQuery(CLAIM)
                .execute(
                        Tuple.of(
                                at.atOffset(ZoneOffset.UTC),
                                leaseEnds.atOffset(ZoneOffset.UTC),
                                most))
                .map(rows -> list(rows, StepOutbox::claimed));
    }

    /** The endpoint has it. */
    public Uni<Void> delivered(UUID stepId, Instant at, String answer) {
        return execute(DELIVERED, Tuple.of(stepId, at.atOffset(ZoneOffset.UTC), answer));
    }

    /** It is to be tried again. */
    public Uni<Void> again(UUID stepId, Instant at, String answer) {
        return execute(AGAIN, Tuple.of(stepId, at.atOffset(ZoneOffset.UTC), answer));
    }

    /** It is not tried any more, until an operator says so. */
    public Uni<Void> dead(UUID stepId, String answer) {
        return execute(DEAD, Tuple.of(stepId, answer));
    }

    /** Sends nothing more to an endpoint, until an operator says so. */
    public Uni<Void> disable(String endpoint, String why, Instant at) {
        return execute(DISABLE, Tuple.of(endpoint, why, at.atOffset(ZoneOffset.UTC)));
    }

    /** Whether it was given up and is tried again from now on. */
    public Uni<Boolean> replay(UUID stepId, Instant at) {
        return pool.preparedQuery(REPLAY)
                .execute(Tuple.of(stepId, at.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Forgets the steps that were settled and decided before a moment. */
    public Uni<Void> forget(Instant before) {
        return execute(FORGET, Tuple.of(before.atOffset(ZoneOffset.UTC)));
    }

    private static Uni<Integer> drain(
            SqlConnection sql, int most, Instant at, Function<List<TopicStep>, Uni<Void>> tell) {
        return sql.preparedQuery(UNTOLD)
                .execute(Tuple.of(most))
                .map(rows -> list(rows, StepOutbox::untold))
                .chain(steps -> tell.apply(steps).replaceWith(steps))
                .chain(steps -> mark(sql, steps, at).replaceWith(steps.size()));
    }

    private static Uni<Void> mark(SqlConnection sql, List<TopicStep> steps, Instant at) {
        UUID[] ids = steps.stream().map(TopicStep::stepId).toArray(UUID[]::new);
        return sql.preparedQuery(TOLD)
                .execute(
                        Tuple.tuple()
                                .addArrayOfUUID(ids)
                                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private Uni<Void> execute(String statement, Tuple columns) {
        return pool.preparedQuery(statement).execute(columns).replaceWithVoid();
    }

    private static TopicStep untold(Row row) {
        return new TopicStep(
                row.getUUID(0),
                row.getUUID(1),
                row.getOffsetDateTime(2).toInstant(),
                row.getString(3));
    }

    private static WebhookStep claimed(Row row) {
        String name = row.getString("name");
        Endpoint endpoint =
                name == null
                        ? null
                        : new Endpoint(
                                name,
                                row.getString("url"),
                                row.getBoolean("enabled"),
                                row.getString("why_disabled"));
        return new WebhookStep(
                row.getUUID("step_id"),
                endpoint,
                row.getString("message"),
                row.getInteger("attempts"));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> each) {
        return StreamSupport.stream(rows.spliterator(), false).map(each).toList();
    }
}
